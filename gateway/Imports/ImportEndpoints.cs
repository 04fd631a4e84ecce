using Microsoft.AspNetCore.Http.Features;

namespace Sitrep.Gateway.Imports;

/// <summary>The door for files.</summary>
internal static class ImportEndpoints
{
    public const string Path = "/v1/imports";

    public static IServiceCollection AddImports(this IServiceCollection services) => services
        .AddSingleton<FormatList>()
        .AddSingleton<ImportLimiter>()
        .AddSingleton<ImportDispatcher>();

    public static void MapImports(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Path, ListFormatsAsync).Describe(ImportOperations.Formats);
        endpoints.MapPost($"{Path}/{{format}}", ImportAsync)
            .WithMetadata(new TakesFile(UploadLimits.FileBytesMax))
            .Describe(ImportOperations.Import);
    }

    private static async Task<IResult> ListFormatsAsync(HttpContext context, FormatList formats)
    {
        var reader = new QueryReader(context.Request.Query);
        if (reader.Faults.Any)
            throw new ProblemException(ProblemKinds.InvalidRequest(reader.Faults));
        var lists = await formats.AskAsync(context.RequestAborted);
        return Results.Bytes(
            RecordJson.ToUtf8(new V1.ImportFormats
            {
                Formats =
                {
                    lists.SelectMany(list => list.Formats ?? [], (list, format) => (list.Backend.Name, Format: format))
                        .GroupBy(entry => entry.Format.Name, StringComparer.Ordinal)
                        .OrderBy(group => group.Key, StringComparer.Ordinal)
                        .Select(group => new V1.ReadFormat { Format = group.First().Format, Services = { group.Select(entry => entry.Name) } }),
                },
                Unreachable = { lists.Where(list => list.Formats is null).Select(list => list.Backend.Name) },
            }),
            MediaTypes.JsonUtf8);
    }

    private static async Task ImportAsync(HttpContext context, string format, ImportDispatcher desk, ImportLimiter limiter)
    {
        var order = ImportOrder.Read(format, context.Request.Query);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = null;

        using var room = await limiter.ReceiveAsync(context.RequestAborted);
        using var file = await FileSpool.ReceiveAsync(context);
        using var turn = await limiter.WorkAsync(context.RequestAborted);
        var work = desk.WorkOf(order, file);
        var tried = await desk.TryAsync(order, work, context.RequestAborted);
        await (order.DryRun ? WorkAnswer.SendTriedAsync(context, tried) : WorkAnswer.WriteAsync(context, work, tried));
    }
}
