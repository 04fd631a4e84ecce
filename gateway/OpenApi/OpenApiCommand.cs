using Sitrep.Hosting;

namespace Sitrep.Gateway.OpenApi;

/// <summary>The verb <c>openapi</c>: writes the document to standard output. Needs no service and no port.</summary>
public static class OpenApiCommand
{
    /// <summary>The word on the command line.</summary>
    public const string Verb = "openapi";

    private const int FaultySettings = 2;

    /// <summary>Writes the document.</summary>
    /// <returns>0 = written, 2 = a setting in the environment is faulty.</returns>
    public static async Task<int> RunAsync(Stream output)
    {
        try
        {
            await WriteAsync(output);
            return 0;
        }
        catch (SettingsException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return FaultySettings;
        }
    }

    private static async Task WriteAsync(Stream output)
    {
        await using var app = GatewayApp.Create([]);
        var document = await app.Services.GetRequiredService<DocumentBytes>().GetAsync(CancellationToken.None);
        await output.WriteAsync(document.Bytes);
        await output.WriteAsync("\n"u8.ToArray());
    }
}
