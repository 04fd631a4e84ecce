using System.Net;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.Tests.Running;

namespace Sitrep.Gateway.Tests.Series;

public sealed class SeriesQueryTests
{
    [Theory]
    [InlineData("", new[] { "end", "measure", "start" })]
    [InlineData("measure=flown&start=2025-11-16&end=2025-11-16&step=hour&zone=Mars&colour=red", new[] { "colour", "end", "measure", "step", "zone" })]
    [InlineData("measure=launched&start=2020-01-01&end=2025-01-01&by=night&class=jets", new[] { "by", "class", "end" })]
    [InlineData("measure=released&start=2025-11-01&end=2025-12-01&at=s48", new[] { "at" })]
    [InlineData("measure=launched&start=2025-11-01&end=2025-12-01&at=12.48&asOf=tomorrow&item=a%00b", new[] { "asOf", "asOf", "at", "item" })]
    [InlineData("measure=launched&start=2025-11-01&end=2025-12-01&at=d12", new[] { "at" })]
    [InlineData("measure=launched&start=2025-11-01&end=2025-12-01&at=s9", new[] { "at" })]
    [InlineData("measure=launched&start=2025-11-01&end=2025-12-01&asOf=2099-01-01", new[] { "asOf" })]
    public async Task WrongInput_OneProblem_NamesEveryFault(string query, string[] fields)
    {
        await using var run = await GatewayRun.StartAsync();

        using var response = await run.Http.GetAsync($"/v1/series?{query}");

        var problem = await response.ProblemAsync(HttpStatusCode.BadRequest);
        Assert.Equal(fields, ProblemReading.FieldsOf(problem).Order(StringComparer.Ordinal));
        foreach (var error in problem.GetProperty("errors").EnumerateArray())
        {
            Assert.NotEmpty(error.GetProperty("reason").GetString()!);
            Assert.NotEmpty(error.GetProperty("remedy").GetString()!);
        }
    }

    [Theory]
    [InlineData("measure=launched&side=UKR", new[] { "side" })]
    [InlineData("measure=released&by=item&class=uav&region=UA51&attacker=RUS", new[] { "attacker", "by", "class", "region" })]
    public async Task FilterOfAnotherService_IsRefusedByTheOneThatMeasures(string query, string[] fields)
    {
        await using var run = await ServicesRun.StartAsync();

        using var response = await run.Http.GetAsync($"/v1/series?start=2025-11-01&end=2025-12-01&{query}");

        Assert.Equal(fields, ProblemReading.FieldsOf(await response.ProblemAsync(HttpStatusCode.BadRequest)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task AllParameters_ReachTheService()
    {
        await using var run = await GatewayRun.StartAsync();

        await run.GetAsync(
            "/v1/series?measure=intercepted%2Blost&start=2025-11-01&end=2025-12-01&step=week&zone=Europe/Moscow"
            + "&by=item&class=uav&item=attack-uav&region=UA51&attacker=RUS&claimant=ua-air-force&at=d7.s1");

        var asked = Assert.IsType<ListSeriesRequest>(Assert.Single(run.Strikes.State.AskedForSeries));
        Assert.Equal(
            (Measure.Intercepted, true, SeriesStep.Week, "Europe/Moscow", true, ItemClass.Uav),
            (asked.Measure, asked.WithLost, asked.Step, asked.Zone, asked.ByItem, asked.ItemClass));
        Assert.Equal(
            ("attack-uav", "UA51", "RUS", "ua-air-force", 1L),
            (asked.Item, asked.Region, asked.Attacker, asked.Claimant, asked.ReadRevision));
        Assert.Equal("2025-10-31T21:00:00Z", asked.Start.ToDateTimeOffset().ToString("yyyy-MM-ddTHH:mm:ssZ"));
    }

    [Fact]
    public async Task PlusSign_ThatTheAddressTurnsIntoABlank_IsTakenForOne()
    {
        await using var run = await GatewayRun.StartAsync();

        var answer = await run.GetAsync("/v1/series?measure=intercepted+lost&start=2025-11-01&end=2025-12-01");

        Assert.Equal("intercepted+lost", answer.GetProperty("query").GetProperty("measure").GetString());
    }

    [Fact]
    public async Task MeasureOfDiplomacy_AsksDiplomacyAlone()
    {
        await using var run = await GatewayRun.StartAsync();

        var answer = await run.GetAsync("/v1/series?measure=released&start=2025-11-01&end=2025-12-01&step=month&side=UKR&item=all&at=d1");

        var asked = Assert.IsType<ListSeriesRequest>(Assert.Single(run.Diplomacy.State.AskedForSeries));
        Assert.Equal(("UKR", "all", SeriesStep.Month, 1L), (asked.Side, asked.Item, asked.Step, asked.ReadRevision));
        Assert.Empty(run.Strikes.State.AskedForSeries);
        Assert.Equal("diplomacy.released.all.UKR.ru-mod", answer.GetProperty("series")[0].GetProperty("id").GetString());
        Assert.Equal(1, answer.GetProperty("revisions").GetProperty("diplomacy").GetInt64());
    }
}
