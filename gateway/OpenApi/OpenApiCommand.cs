namespace Sitrep.Gateway.OpenApi;

/// <summary>The verb <c>openapi</c>: writes the document to standard output. Needs no service and no port.</summary>
public static class OpenApiCommand
{
    /// <summary>The verb.</summary>
    /// <exception cref="SettingsException">A setting in the environment is faulty.</exception>
    public static Command Create(Stream output)
    {
        var command = new Command("openapi", "Writes the OpenAPI document of a gateway.");
        command.SetAction((_, cancellation) => WriteAsync(output, cancellation));
        return command;
    }

    private static async Task WriteAsync(Stream output, CancellationToken cancellation)
    {
        await using var app = GatewayApp.Create([]);
        await output.WriteAsync(app.Services.GetRequiredService<EncodedDocument>().Body.Bytes, cancellation);
        await output.WriteAsync("\n"u8.ToArray(), cancellation);
    }
}
