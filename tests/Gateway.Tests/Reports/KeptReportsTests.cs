using System.Net;
using Sitrep.Gateway.Tests.Running;
using Sitrep.Gateway.Tests.Web;

namespace Sitrep.Gateway.Tests.Reports;

/// <summary>What is asked for a second time takes a shorter way, and nothing that the long way promises is lost on it.</summary>
public sealed class KeptReportsTests
{
    [Fact]
    public async Task Second_OfAPage_MayBeReadByIt()
    {
        await using var run = await GatewayRun.StartAsync();
        await run.GetAsync(GatewayRun.Day);
        await run.GetAsync(GatewayRun.Day);

        using var answer = await run.Http.AskAsync(GatewayRun.Day, "br", request => request.Headers.Add("Origin", "https://news.example"));

        Assert.Equal(["*"], answer.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Contains("ETag", string.Join(',', answer.Headers.GetValues("Access-Control-Expose-Headers")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Second_WithTooLargeHeaders_IsRefused()
    {
        await using var run = await GatewayRun.StartAsync();
        await run.GetAsync(GatewayRun.Day);

        using var answer = await run.Http.AskAsync(GatewayRun.Day, "br", request => request.Headers.Add("X-Large", new string('x', 40 * 1024)));

        await answer.ProblemAsync(HttpStatusCode.RequestHeaderFieldsTooLarge);
    }

    [Fact]
    public async Task Second_WithTooLargeABody_IsRefused()
    {
        await using var run = await GatewayRun.StartAsync();
        await run.GetAsync(GatewayRun.Day);

        using var answer = await run.Http.AskAsync(
            GatewayRun.Day, "br", request => request.Content = new ByteArrayContent(new byte[100 * 1024]));

        await answer.ProblemAsync(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Second_ByAnotherMethod_IsRefused()
    {
        await using var run = await GatewayRun.StartAsync();
        await run.GetAsync(GatewayRun.Day);

        using var answer = await run.Http.AskAsync(GatewayRun.Day, accept: null, request => request.Method = HttpMethod.Delete);

        await answer.ProblemAsync(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task Second_AskedForAsAnotherForm_IsThatForm()
    {
        await using var run = await GatewayRun.StartAsync();
        foreach (var form in (string[])["application/json", "text/markdown", "application/json", "text/markdown"])
        {
            using var answer = await run.Http.AskAsync(GatewayRun.Day, "br", request => request.Headers.Add("Accept", form));

            Assert.Equal(form, answer.Content.Headers.ContentType!.MediaType);
        }
    }

    [Fact]
    public async Task Second_OfAFaultyQuestion_IsRefusedAgain()
    {
        await using var run = await GatewayRun.StartAsync();
        for (var time = 0; time < 2; time++)
        {
            using var answer = await run.Http.AskAsync($"{GatewayRun.Day}?colour=blue", "br");

            await answer.ProblemAsync(HttpStatusCode.BadRequest);
        }
    }

    [Fact]
    public async Task Second_RequiredWhole_IsRefusedOnceAServiceIsLost()
    {
        const string address = $"{GatewayRun.Day}?require=all";
        await using var run = await GatewayRun.StartAsync();
        await run.GetAsync(address);
        await run.GetAsync(address);
        await run.Strikes.KillAsync();
        await run.UntilAsync(() => Task.FromResult(!run.Backends.AreOpen));

        using var answer = await run.Http.AskAsync(address, "br");

        await answer.ProblemAsync(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task Second_AtATime_NamesItsOwnAddress()
    {
        await using var run = await GatewayRun.StartAsync();
        foreach (var rest in (string[])["", "&zone=UTC", "", "&zone=UTC"])
        {
            using var answer = await run.Http.AskAsync($"{GatewayRun.Day}?asOf=2025-11-16T12:00:00Z{rest}", "br");

            Assert.Equal($"{GatewayRun.Day}?at=d1.s1{rest}", answer.Content.Headers.ContentLocation?.OriginalString);
        }
    }
}
