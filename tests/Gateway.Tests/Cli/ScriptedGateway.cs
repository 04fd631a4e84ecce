using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Sitrep.Gateway.Tests.Cli;

/// <summary>A server on a free port that gives one scripted answer to everything and keeps what it was asked.</summary>
internal sealed class ScriptedGateway : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ScriptedGateway(WebApplication app) => _app = app;

    public ConcurrentQueue<(string Method, string Target, string Accept, string Body)> Requests { get; } = [];

    public string Address => _app.Urls.Single();

    public static async Task<ScriptedGateway> StartAsync(Func<HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        var gateway = new ScriptedGateway(builder.Build());
        gateway._app.Run(async context =>
        {
            using var body = new StreamReader(context.Request.Body);
            gateway.Requests.Enqueue((
                context.Request.Method,
                context.Request.Path + context.Request.QueryString,
                context.Request.Headers.Accept.ToString(),
                await body.ReadToEndAsync()));
            await answer(context);
        });
        await gateway._app.StartAsync();
        return gateway;
    }

    public static Task<ScriptedGateway> StartAsync(int status, string contentType, string body) => StartAsync(async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        await context.Response.WriteAsync(body);
    });

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
