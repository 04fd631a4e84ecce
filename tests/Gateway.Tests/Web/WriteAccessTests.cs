using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Sitrep.Gateway.Tests.Running;

namespace Sitrep.Gateway.Tests.Web;

public sealed partial class WriteAccessTests
{
    private static readonly HttpMethod[] WritingMethods = [HttpMethod.Post, HttpMethod.Put, HttpMethod.Patch, HttpMethod.Delete];

    [Fact]
    public async Task EveryAddress_WritingMethodFromElsewhere_IsRefused()
    {
        await using var run = await GatewayRun.StartAsync(
            configure: services => services.AddSingleton<IStartupFilter>(new ForeignPeer(IPAddress.Parse("192.0.2.7"))));

        Assert.All(await AnswersAsync(run), answer => Assert.Equal((answer.Request, HttpStatusCode.Forbidden), answer));
    }

    [Fact]
    public async Task EveryAddress_WritingMethodFromThisMachine_IsNotRefused()
    {
        await using var run = await GatewayRun.StartAsync();

        Assert.DoesNotContain(await AnswersAsync(run), answer => answer.Status == HttpStatusCode.Forbidden);
    }

    // Every pattern with every method of writing, mapped or not: the guard does not depend on what is mapped.
    private static async Task<IReadOnlyList<(string Request, HttpStatusCode Status)>> AnswersAsync(GatewayRun run)
    {
        var endpoints = run.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().ToArray();
        Assert.Contains(endpoints, endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true);
        using var http = new HttpClient { BaseAddress = run.Http.BaseAddress };
        List<(string, HttpStatusCode)> answers = [];
        foreach (var pattern in endpoints.Select(endpoint => endpoint.RoutePattern.RawText!).Distinct())
        {
            foreach (var method in WritingMethods)
            {
                using var request = new HttpRequestMessage(method, Parameter().Replace($"/{pattern.TrimStart('/')}", "x"));
                using var answer = await http.SendAsync(request);
                answers.Add(($"{request.Method} {request.RequestUri}", answer.StatusCode));
            }
        }

        return answers;
    }

    // A machine without a second address cannot be called from elsewhere: the connection is given a foreign peer.
    private sealed class ForeignPeer(IPAddress address) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, following) =>
            {
                context.Connection.RemoteIpAddress = address;
                return following(context);
            });
            next(app);
        };
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
