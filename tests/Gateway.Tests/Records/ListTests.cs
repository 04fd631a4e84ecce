using System.Net;
using System.Net.Http.Headers;
using Google.Protobuf.WellKnownTypes;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.Records;
using Sitrep.Gateway.Tests.Running;
using Sitrep.Strikes.V1;

namespace Sitrep.Gateway.Tests.Records;

public sealed class ListTests
{
    public static TheoryData<string> Kinds => [.. new RecordResources(Shipped.Sections).All.Select(kind => kind.Plural)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task List_OfEveryKind_IsAnsweredByItsService(string kind)
    {
        await using var run = await GatewayRun.StartAsync();

        var page = await run.GetAsync($"/v1/{kind}");

        Assert.Equal(1, page.GetProperty("revision").GetInt64());
        Assert.Empty(page.GetProperty(kind).EnumerateArray());
        Assert.Equal(JsonValueKind.Null, page.GetProperty("next").ValueKind);
    }

    [Fact]
    public async Task List_FollowedByItsLinks_GivesEveryRecordOnce()
    {
        await using var run = await GatewayRun.StartAsync();
        run.Strikes.State.Records.All.AddRange(Enumerable.Range(1, 5).Select(number => Make.Attack($"a-{number}")));

        List<string> ids = [];
        var address = "/v1/attacks?limit=2&class=uav";
        while (address is not null)
        {
            using var response = await run.Http.GetAsync(address);
            var page = await ReadAsync(response);
            ids.AddRange(page.GetProperty("attacks").EnumerateArray().Select(attack => attack.GetProperty("id").GetString()!));
            address = page.GetProperty("next").GetString();
            string[] links = [.. response.Headers.GetValues("Link")];
            Assert.Contains("</v1/attacks?limit=2&class=uav>; rel=\"first\"", links);
            Assert.Equal(address is not null, links.Contains($"<{address}>; rel=\"next\""));
        }

        Assert.Equal(["a-1", "a-2", "a-3", "a-4", "a-5"], ids);
        Assert.All(run.Strikes.State.Records.Asked<ListAttacksRequest>(),
            request => Assert.Equal((2, ItemClass.Uav), (request.PageSize, request.ItemClass)));
    }

    [Fact]
    public async Task List_EveryParameter_ReachesTheService()
    {
        await using var run = await GatewayRun.StartAsync();

        await run.GetAsync("/v1/attacks?at=d7.s1&zone=UTC&showWithdrawn=true&start=2025-11-15&end=2025-11-16T09:00"
            + "&source=ua-air-force&text=Shahed&region=UA51&attacker=RUS&item=attack-uav&class=uav&limit=7");

        var request = Assert.Single(run.Strikes.State.Records.Asked<ListAttacksRequest>());
        Assert.Equal(
            new ListAttacksRequest
            {
                ReadRevision = 1,
                PageSize = 7,
                ShowWithdrawn = true,
                Start = DateTimeOffset.Parse("2025-11-15T00:00:00Z").ToTimestamp(),
                End = DateTimeOffset.Parse("2025-11-16T09:00:00Z").ToTimestamp(),
                Zone = "UTC",
                Source = "ua-air-force",
                Text = "Shahed",
                Region = "UA51",
                Attacker = "RUS",
                Item = "attack-uav",
                ItemClass = ItemClass.Uav,
            },
            request);
    }

    [Fact]
    public async Task List_NoParameters_AsksForTheNewestInTheGatewaysZone()
    {
        await using var run = await GatewayRun.StartAsync();

        await run.GetAsync("/v1/attacks");

        Assert.Equal(new ListAttacksRequest { Zone = "Europe/Kyiv" }, Assert.Single(run.Strikes.State.Records.Asked<ListAttacksRequest>()));
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=501", "limit")]
    [InlineData("limit=+5", "limit")]
    [InlineData("limit=99999999999", "limit")]
    [InlineData("cursor=abc", "cursor")]
    [InlineData("class=drone", "class")]
    [InlineData("class=unspecified", "class")]
    [InlineData("class=UAV", "class")]
    [InlineData("showWithdrawn=yes", "showWithdrawn")]
    [InlineData("zone=Mars", "zone")]
    [InlineData("start=2025-11", "start")]
    [InlineData("start=2025-03-30T03:30", "start")]
    [InlineData("end=1800-01-01", "end")]
    [InlineData("start=2025-11-16&end=2025-11-16", "end")]
    [InlineData("at=12", "at")]
    [InlineData("at=d1", "at")]
    [InlineData("at=s9", "at")]
    [InlineData("asOf=tomorrow", "asOf")]
    [InlineData("asOf=2099-01-01", "asOf")]
    [InlineData("at=s1&asOf=2025-11-16", "asOf")]
    [InlineData("party=UKR", "party")]
    [InlineData("page_size=5", "page_size")]
    [InlineData("service=strikes", "service")]
    [InlineData("item=a&item=b", "item")]
    [InlineData("limit=x&class=y&start=z&at=q&asOf=2099-01-01&colour=red&zone=Mars", "asOf,asOf,at,class,colour,limit,start,zone")]
    public async Task WrongInput_OneProblem_NamesEveryFault(string query, string fields)
    {
        await using var run = await GatewayRun.StartAsync();

        using var response = await run.Http.GetAsync($"/v1/attacks?{query}");

        var problem = await response.ProblemAsync(HttpStatusCode.BadRequest);
        Assert.Equal(fields.Split(','), ProblemReading.FieldsOf(problem).Order(StringComparer.Ordinal));
        Assert.All(problem.GetProperty("errors").EnumerateArray(), error => Assert.NotEmpty(error.GetProperty("remedy").GetString()!));
    }

    [Fact]
    public async Task WrongInput_UnknownWord_ListsTheWords()
    {
        await using var run = await GatewayRun.StartAsync();

        using var response = await run.Http.GetAsync("/v1/attacks?class=drone");

        var error = (await response.ProblemAsync(HttpStatusCode.BadRequest)).GetProperty("errors")[0];
        Assert.Equal("Write one of: uav, tactical-uav, missile, bomb, other.", error.GetProperty("remedy").GetString());
    }

    [Fact]
    public async Task WrongInput_TooLongText_IsRefused()
    {
        await using var run = await GatewayRun.StartAsync();

        using var response = await run.Http.GetAsync($"/v1/attacks?item={new string('x', 201)}");

        Assert.Equal(["item"], ProblemReading.FieldsOf(await response.ProblemAsync(HttpStatusCode.BadRequest)));
    }

    [Fact]
    public async Task Service_RefusesAField_ItsParameterIsNamed()
    {
        await using var run = await GatewayRun.StartAsync();
        run.Strikes.State.Before = _ => throw Refusals.InvalidArgument("pageSize", "Is too many.", "Ask for fewer.");

        using var response = await run.Http.GetAsync("/v1/attacks?limit=9");

        Assert.Equal(["limit"], ProblemReading.FieldsOf(await response.ProblemAsync(HttpStatusCode.BadRequest)));
    }

    [Fact]
    public async Task Service_Away_ProblemNamesItAndTheReason_OthersAnswer()
    {
        await using var run = await GatewayRun.StartAsync();
        await run.Strikes.KillAsync();

        using var response = await run.Http.GetAsync("/v1/attacks");

        var problem = await response.ProblemAsync(HttpStatusCode.ServiceUnavailable);
        Assert.Equal("The strikes service did not answer (unavailable); ask again in a moment.", problem.GetProperty("detail").GetString());
        Assert.NotNull(response.Headers.RetryAfter);
        await run.GetAsync("/v1/statements");
    }

    [Fact]
    public async Task Answer_GivenBackItsTag_IsNotModified_UntilSomethingIsWritten()
    {
        await using var run = await GatewayRun.StartAsync();
        run.Strikes.State.Records.All.Add(Make.Attack("a-1"));
        using var first = await run.Http.GetAsync("/v1/attacks");

        using var again = await GetWithAsync(run, "/v1/attacks", first.Headers.ETag!);
        run.Strikes.State.Commit();
        using var later = await GetWithAsync(run, "/v1/attacks", first.Headers.ETag!);

        Assert.False(first.Headers.ETag!.IsWeak);
        Assert.Equal("no-cache", first.Headers.CacheControl?.ToString());
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
    }

    [Fact]
    public async Task At_IsImmutable_AndMayNameOneServiceAlone()
    {
        await using var run = await GatewayRun.StartAsync();
        run.Strikes.State.Commit();

        using var pair = await run.Http.GetAsync("/v1/attacks?at=d9.s1");
        using var alone = await run.Http.GetAsync("/v1/attacks?at=s1");

        Assert.Equal(1, (await ReadAsync(pair)).GetProperty("revision").GetInt64());
        Assert.Equal(pair.Headers.ETag, alone.Headers.ETag);
        Assert.Contains("immutable", alone.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task AsOf_NamesItsRevision()
    {
        await using var run = await GatewayRun.StartAsync();

        using var response = await run.Http.GetAsync("/v1/attacks?asOf=2025-11-16T11:00:00Z&item=attack-uav");

        Assert.Equal("/v1/attacks?at=s0&item=attack-uav", response.Content.Headers.ContentLocation?.OriginalString);
    }

    [Fact]
    public async Task Head_GivesTheHeadersOnly()
    {
        await using var run = await GatewayRun.StartAsync();

        using var response = await run.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/v1/attacks"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotNull(response.Headers.ETag);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response) =>
        JsonElement.Parse(await response.Content.ReadAsStringAsync());

    private static Task<HttpResponseMessage> GetWithAsync(GatewayRun run, string address, EntityTagHeaderValue etag)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(etag);
        return run.Http.SendAsync(request);
    }
}
