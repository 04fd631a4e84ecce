using System.Net;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.Tests.Running;

namespace Sitrep.Gateway.Tests.Records;

/// <summary>What both services have: each its register, and each its unresolved words.</summary>
public sealed class SharedListTests
{
    [Fact]
    public async Task Sources_AreThoseOfStrikes_UnlessToldOtherwise()
    {
        await using var run = await StartAsync();

        Assert.Equal(("strikes", "of-strikes"), Of(await run.GetAsync("/v1/sources")));
        Assert.Equal(("diplomacy", "of-diplomacy"), Of(await run.GetAsync("/v1/sources?service=diplomacy")));
        Assert.Equal(("diplomacy", "of-diplomacy"), Of(await run.GetAsync("/v1/sources?at=d1")));
    }

    [Fact]
    public async Task Sources_StrikesAway_DiplomacyAnswersAndSaysSo()
    {
        await using var run = await StartAsync();
        await run.Strikes.KillAsync();

        Assert.Equal(("diplomacy", "of-diplomacy"), Of(await run.GetAsync("/v1/sources")));
        Assert.Equal("of-diplomacy", (await run.GetAsync("/v1/sources/of-diplomacy")).GetProperty("id").GetString());
        using var asked = await run.Http.GetAsync("/v1/sources?service=strikes");
        await asked.ProblemAsync(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task Sources_BothAway_IsUnavailable()
    {
        await using var run = await StartAsync();
        await run.Strikes.KillAsync();
        await run.Diplomacy.KillAsync();

        using var response = await run.Http.GetAsync("/v1/sources");

        await response.ProblemAsync(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task Sources_NextPage_IsOfTheSameService()
    {
        await using var run = await StartAsync();
        run.Strikes.State.Records.All.Add(Make.Source("second"));

        var page = await run.GetAsync("/v1/sources?limit=1");

        Assert.Equal("/v1/sources?service=strikes&cursor=1&limit=1", page.GetProperty("next").GetString());
    }

    [Theory]
    [InlineData("/v1/sources?service=weather&limit=x", "limit,service")]
    [InlineData("/v1/unresolved?service=weather&unresolvedKind=river&text=&colour=red", "colour,service,unresolvedKind")]
    public async Task WrongInput_NamesEveryFault(string address, string fields)
    {
        await using var run = await StartAsync();

        using var response = await run.Http.GetAsync(address);

        Assert.Equal(fields.Split(','), ProblemReading.FieldsOf(await response.ProblemAsync(HttpStatusCode.BadRequest))
            .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Unresolved_OneServiceAtATime_TheOtherIsLinked()
    {
        await using var run = await StartAsync();
        run.Strikes.State.Records.All.Add(Words("Nowhere", 3));
        run.Diplomacy.State.Records.All.Add(Words("Elsewhere", 1));

        using var response = await run.Http.GetAsync("/v1/unresolved?unresolvedKind=place&text=where");
        var page = System.Text.Json.JsonElement.Parse(await response.Content.ReadAsStringAsync());
        var other = await run.GetAsync("/v1/unresolved?service=diplomacy");

        Assert.Equal("strikes", page.GetProperty("service").GetString());
        var words = Assert.Single(page.GetProperty("unresolved").EnumerateArray());
        Assert.Equal(
            ("place", "Nowhere", 3, "attacks/a-1"),
            (words.GetProperty("unresolvedKind").GetString(), words.GetProperty("words").GetString(), words.GetProperty("records").GetInt64(),
                words.GetProperty("example").GetString()));
        Assert.Contains("</v1/unresolved?service=diplomacy&unresolvedKind=place&text=where>; rel=\"related\"", response.Headers.GetValues("Link"));
        Assert.Equal("Elsewhere", other.GetProperty("unresolved")[0].GetProperty("words").GetString());
        var asked = Assert.Single(run.Strikes.State.Records.Asked<ListUnresolvedRequest>());
        Assert.Equal((UnresolvedKind.Place, "where"), (asked.UnresolvedKind, asked.Text));
    }

    [Fact]
    public async Task Unresolved_ServiceAway_TheOtherDoesNotStandIn()
    {
        await using var run = await StartAsync();
        await run.Strikes.KillAsync();

        using var response = await run.Http.GetAsync("/v1/unresolved");

        var problem = await response.ProblemAsync(HttpStatusCode.ServiceUnavailable);
        Assert.Contains("strikes", problem.GetProperty("detail").GetString());
    }

    private static async Task<GatewayRun> StartAsync()
    {
        var run = await GatewayRun.StartAsync();
        run.Strikes.State.Records.All.Add(Make.Source("of-strikes"));
        run.Diplomacy.State.Records.All.Add(Make.Source("of-diplomacy"));
        return run;
    }

    private static (string?, string?) Of(System.Text.Json.JsonElement page) =>
        (page.GetProperty("service").GetString(), page.GetProperty("sources")[0].GetProperty("id").GetString());

    private static UnresolvedWords Words(string words, long records) => new()
    {
        UnresolvedKind = UnresolvedKind.Place,
        Words = words,
        Records = records,
        Example = "attacks/a-1",
    };
}
