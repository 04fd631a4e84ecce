using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Sitrep.Benchmarks.Floors;

/// <summary>What the floors' processes have in common: a free port of loopback, a line that names it, and an end with their parent.</summary>
internal static class FloorHost
{
    public static WebApplicationBuilder CreateBuilder(HttpProtocols protocols)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = protocols));
        return builder;
    }

    /// <summary>Serves until the parent closes standard input, which its death does too.</summary>
    public static async Task<int> RunAsync(WebApplication app, string endpoint)
    {
        await app.StartAsync();
        Console.Out.WriteLine($"listening {endpoint}={app.Urls.Single()}");
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
        return 0;
    }
}
