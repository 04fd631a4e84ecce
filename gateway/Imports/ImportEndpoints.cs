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
        new QueryReader(context.Request.Query).EnsureValid();
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

    private static async Task ImportAsync(HttpContext context, string format, ImportDispatcher dispatcher, ImportLimiter limiter)
    {
        var order = ImportQuery.Read(format, context.Request.Query);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = null;

        using var room = await limiter.ReceiveAsync(context.RequestAborted);
        using var file = await FileSpool.ReceiveAsync(context);
        using var turn = await limiter.WorkAsync(context.RequestAborted);
        var work = dispatcher.WorkOf(order, file);
        var tried = await dispatcher.TryAsync(order, file, work, context.RequestAborted);
        using var answer = new ImportAnswer(context);
        await answer.SendAsync(work, tried, order.DryRun);
    }
}
