using Microsoft.AspNetCore.Http.Features;
using Sitrep.Gateway.OpenApi;
using Sitrep.Gateway.Problems;
using Sitrep.Gateway.Web;

namespace Sitrep.Gateway.Imports;

/// <summary>The door for files.</summary>
internal static class ImportEndpoints
{
    public const string Path = "/v1/imports";

    public static IServiceCollection AddImports(this IServiceCollection services) => services
        .AddSingleton<FormatList>()
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
        return Results.Json(new FormatsAnswer(
            [.. lists.SelectMany(list => list.Formats ?? [], (list, format) => (list.Backend.Name, Format: format))
                .GroupBy(entry => entry.Format.Name, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new FormatAnswer(
                    group.Key,
                    group.First().Format.Description,
                    group.First().Format.Columns,
                    group.First().Format.OptionalColumns,
                    [.. group.Select(entry => entry.Name)]))],
            [.. lists.Where(list => list.Formats is null).Select(list => list.Backend.Name)]));
    }

    private static async Task ImportAsync(HttpContext context, string format, ImportDispatcher desk)
    {
        var order = ImportOrder.Read(format, context.Request.Query);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = null;

        using var file = await FileSpool.ReceiveAsync(context);
        var work = desk.WorkOf(order, file);
        var tried = await desk.TryAsync(order, work, context.RequestAborted);
        await (order.DryRun ? WorkAnswer.SendTriedAsync(context, tried) : WorkAnswer.WriteAsync(context, work, tried));
    }

    private sealed record FormatsAnswer(IReadOnlyList<FormatAnswer> Formats, IReadOnlyList<string> Unreachable);

    private sealed record FormatAnswer(
        string Name, string Description, IReadOnlyList<string> Columns, IReadOnlyList<string> OptionalColumns, IReadOnlyList<string> Services);
}
