using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Sitrep.Hosting.Tests;

public sealed class ListeningTests
{
    [Fact]
    public async Task Start_AnyFreePorts_PrintsTheRealAddressesInOneLine()
    {
        using var echo = await EchoProcess.StartAsync();

        Assert.Matches(new Regex(@"^listening grpc=http://127\.0\.0\.1:\d+ probe=http://127\.0\.0\.1:\d+$"), echo.ListeningLine);
        using var http = new HttpClient();
        Assert.True((await http.GetAsync(new Uri(echo.Address("probe"), "/readyz"))).IsSuccessStatusCode);
        using var channel = echo.Connect();
        Assert.Equal("hello", (await new EchoService.EchoServiceClient(channel).SayAsync(new EchoRequest { Text = "hello" })).Text);
    }

    [Fact]
    public async Task Start_ListenAny_BindsEveryAddress()
    {
        await using var host = await EchoHost.StartAsync(null, "--listen", "any");

        Assert.True(System.Net.IPAddress.Parse(host.Grpc.Host.Trim('[', ']')) is { } address
            && (address.Equals(System.Net.IPAddress.Any) || address.Equals(System.Net.IPAddress.IPv6Any)));
    }

    [Fact]
    public async Task HttpService_Started_ServesProbesBesideItsEndpoints()
    {
        var builder = HttpHost.CreateHttpService(["--port", "0"], new HttpHostDefaults { Description = "A page.", Name = "page", Port = 8080 });
        await using var app = builder.Build();
        app.MapGet("/", () => "page");
        app.MapProbes();
        await app.StartAsync();
        using var http = new HttpClient { BaseAddress = app.Services.GetRequiredService<ListeningAddresses>().Http };

        Assert.Equal("page", await http.GetStringAsync(new Uri("/", UriKind.Relative)));
        Assert.True((await http.GetAsync(new Uri("/readyz", UriKind.Relative))).IsSuccessStatusCode);
    }
}
