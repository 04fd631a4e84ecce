namespace Sitrep.Gateway.OpenApi;

/// <summary>The verb <c>openapi</c>: writes the document to standard output. Needs no service and no port.</summary>
public static class OpenApiCommand
{
    /// <summary>The word on the command line.</summary>
    public const string Verb = "openapi";

    public static async Task<int> RunAsync(Stream output)
    {
        await using var app = GatewayApp.Create([]);
        var document = await app.Services.GetRequiredService<DocumentBytes>().GetAsync(CancellationToken.None);
        await output.WriteAsync(document.Bytes);
        await output.WriteAsync("\n"u8.ToArray());
        return 0;
    }
}
