using System.Net;
using Google.Rpc;
using Sitrep.Gateway.Tests.Running;

namespace Sitrep.Gateway.Tests.Redactions;

/// <summary>The address of redactions, with scripted services behind it.</summary>
public sealed class RedactionRequestTests
{
    private const string Path = "/v1/redactions";

    [Fact]
    public async Task Post_Attack_GoesToStrikesAndAnswersWhatItDid()
    {
        await using var run = await GatewayRun.StartAsync();

        using var response = await run.Http.PostAsync(Path, Body());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        var done = await OnlyAsync(response);
        Assert.Equal("strikes", done.GetProperty("service").GetString());
        Assert.Equal("[redacted-0123456789ab]", done.GetProperty("redaction").GetProperty("mark").GetString());
        Assert.Equal(("attacks/a-1", "176 launched", "desk"),
            (run.Strikes.State.Redactions.Asked!.Record, run.Strikes.State.Redactions.Asked.Words, run.Strikes.State.Redactions.Asked.Author));
        Assert.Null(run.Diplomacy.State.Redactions.Asked);
    }

    [Fact]
    public async Task Post_Statement_GoesToDiplomacy()
    {
        await using var run = await GatewayRun.StartAsync();

        using var response = await run.Http.PostAsync(Path, Body("statements/s-1"));

        Assert.Equal("diplomacy", (await OnlyAsync(response)).GetProperty("service").GetString());
        Assert.Null(run.Strikes.State.Redactions.Asked);
    }

    [Fact]
    public async Task Post_Source_GoesToBothRegisters_AndOneWithoutTheWordsIsNoFault()
    {
        await using var run = await GatewayRun.StartAsync();
        run.Diplomacy.State.Redactions.Refusal = Refusals.Of(Code.NotFound, "ERROR_REASON_WORDS_NOT_FOUND");

        using var one = await run.Http.PostAsync(Path, Body("sources/ua-air-force"));
        run.Diplomacy.State.Redactions.Refusal = null;
        using var both = await run.Http.PostAsync(Path, Body("sources/ua-air-force"));

        Assert.Equal(["strikes"], await ServicesAsync(one));
        Assert.Equal(["diplomacy", "strikes"], await ServicesAsync(both));
    }

    [Fact]
    public async Task Post_SourceWithOneServiceAway_SaysWhatWasDoneAndAsksToRepeat()
    {
        await using var run = await GatewayRun.StartAsync();
        run.Diplomacy.State.Redactions.Refusal = new(new Grpc.Core.Status(Grpc.Core.StatusCode.Unavailable, "away"));

        using var response = await run.Http.PostAsync(Path, Body("sources/ua-air-force"));

        var problem = await response.ProblemAsync(HttpStatusCode.ServiceUnavailable);
        Assert.Contains("taken out at strikes; diplomacy did not answer", problem.GetProperty("detail").GetString());
        Assert.NotNull(run.Strikes.State.Redactions.Asked);
    }

    [Theory]
    [InlineData(Code.NotFound, "ERROR_REASON_WORDS_NOT_FOUND", HttpStatusCode.NotFound, "words-not-found")]
    [InlineData(Code.NotFound, "ERROR_REASON_RECORD_NOT_FOUND", HttpStatusCode.NotFound, "not-found")]
    [InlineData(Code.AlreadyExists, "ERROR_REASON_ALREADY_REDACTED", HttpStatusCode.Conflict, "already-redacted")]
    public async Task Post_Refused_IsAProblemOfItsOwn(Code code, string reason, HttpStatusCode status, string name)
    {
        await using var run = await GatewayRun.StartAsync();
        run.Strikes.State.Redactions.Refusal = Refusals.Of(code, reason);

        using var response = await run.Http.PostAsync(Path, Body());

        Assert.Equal($"urn:sitrep:problem:{name}", (await response.ProblemAsync(status)).GetProperty("type").GetString());
    }

    [Fact]
    public async Task Post_UnknownKind_NamesTheKindsThereAre()
    {
        await using var run = await GatewayRun.StartAsync();
        run.Strikes.State.Redactions.Refusal =
            Refusals.InvalidArgument("record", "It does not name a record.", "Give a kind and an id, as in attacks/ID.");

        using var response = await run.Http.PostAsync(Path, Body("rumours/1"));

        var fault = (await response.ProblemAsync(HttpStatusCode.BadRequest)).GetProperty("errors").EnumerateArray().Single();
        Assert.Contains("negotiations/ID", fault.GetProperty("remedy").GetString());
    }

    [Fact]
    public async Task Post_WrongJson_NamesEveryMemberAndAsksNobody()
    {
        await using var run = await GatewayRun.StartAsync();

        using var response = await run.Http.PostAsync($"{Path}?force=true", new StringContent("""{"record":1,"text":"x","author":[]}"""));

        var problem = await response.ProblemAsync(HttpStatusCode.BadRequest);
        Assert.Equal(["author", "force", "record", "text"], ProblemReading.FieldsOf(problem).Order(StringComparer.Ordinal));
        Assert.Null(run.Strikes.State.Redactions.Asked);
    }

    [Theory]
    [InlineData("Origin", "http://elsewhere.example")]
    [InlineData("Host", "rebound.example")]
    public async Task Post_ThatAPageMayHaveSent_IsRefused(string header, string value)
    {
        await using var run = await GatewayRun.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = Body() };
        request.Headers.TryAddWithoutValidation(header, value);

        using var response = await run.Http.SendAsync(request);

        await response.ProblemAsync(HttpStatusCode.Forbidden);
        Assert.Null(run.Strikes.State.Redactions.Asked);
    }

    [Fact]
    public async Task Get_AfterARedaction_ListsItAndLinksTheOtherServicesList()
    {
        await using var run = await GatewayRun.StartAsync();
        using var done = await run.Http.PostAsync(Path, Body());

        using var response = await run.Http.GetAsync($"{Path}?record=attacks/a-1");
        using var page = JsonDocument.Parse(await response.Content.ReadAsStringAsync());

        Assert.Equal(["attacks/a-1"], page.RootElement.GetProperty("redactions").EnumerateArray()
            .Select(item => item.GetProperty("record").GetString()));
        Assert.Contains("service=diplomacy", string.Join(' ', response.Headers.GetValues("Link")));
    }

    internal static StringContent Body(string record = "attacks/a-1") => new(JsonSerializer.Serialize(new
    {
        record,
        words = FakeStrikes.Words,
        reason = "Names a private person.",
        author = "desk",
        requestId = Guid.NewGuid().ToString(),
    }));

    private static async Task<JsonElement> OnlyAsync(HttpResponseMessage response) => Assert.Single(await DoneAsync(response));

    private static async Task<IEnumerable<string?>> ServicesAsync(HttpResponseMessage response) =>
        (await DoneAsync(response)).Select(done => done.GetProperty("service").GetString());

    private static async Task<JsonElement[]> DoneAsync(HttpResponseMessage response)
    {
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return [.. answer.RootElement.GetProperty("redactions").EnumerateArray().Select(done => done.Clone())];
    }
}
