using System.CommandLine;
using Sitrep.Hosting;

namespace Sitrep.Gateway.OpenApi;

/// <summary>The verb <c>openapi</c>: writes the document to standard output. Needs no service and no port.</summary>
public static class OpenApiCommand
{
    private const int FaultySettings = 2;

    /// <summary>The verb. Its exit codes: 0 = written, 2 = a setting in the environment is faulty.</summary>
    public static Command Create(Stream output, TextWriter error)
    {
        var command = new Command("openapi", "Writes the OpenAPI document of a gateway.");
        command.SetAction(async (_, cancellation) =>
        {
            try
            {
                await WriteAsync(output, cancellation);
                return 0;
            }
            catch (SettingsException refused)
            {
                await error.WriteLineAsync(refused.Message);
                return FaultySettings;
            }
        });
        return command;
    }

    private static async Task WriteAsync(Stream output, CancellationToken cancellation)
    {
        await using var app = GatewayApp.Create([]);
        var document = await app.Services.GetRequiredService<DocumentBytes>().GetAsync(cancellation);
        await output.WriteAsync(document.Bytes, cancellation);
        await output.WriteAsync("\n"u8.ToArray(), cancellation);
    }
}
