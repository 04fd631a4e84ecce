using System.Net;
using Sitrep.Gateway.Tests.Running;

namespace Sitrep.Gateway.Tests.Reports;

public sealed class QueryTests
{
    [Theory]
    [InlineData("/v1/reports/2025-13-40?zone=Mars&colour=red", new[] { "colour", "date", "zone" })]
    [InlineData("/v1/reports/2025-11-16?at=12.48&asOf=tomorrow&require=some&region=a%00b", new[] { "asOf", "asOf", "at", "region", "require" })]
    [InlineData("/v1/reports/2025-11-16?asOf=2099-01-01", new[] { "asOf" })]
    [InlineData("/v1/reports/2025-11-16?zone=UTC&zone=UTC", new[] { "zone" })]
    [InlineData("/v1/reports/0001-01-01", new[] { "date" })]
    [InlineData("/v1/reports/2011-12-30?zone=Pacific/Apia", new[] { "date" })] // the clock there skipped the day
    [InlineData("/v1/reports/2025-11-16?zone=UTC%2B05:30", new[] { "zone" })]
    [InlineData("/v1/reports", new[] { "end", "start" })]
    [InlineData("/v1/reports?start=2025-11-16&end=2025-11-16", new[] { "end" })]
    [InlineData("/v1/reports?start=2020-01-01&end=2025-01-01", new[] { "end" })]
    [InlineData("/v1/reports?start=2025-03-30T03:30&end=2025-04-01&zone=Europe/Kyiv", new[] { "start" })]
    [InlineData("/v1/reports/2025-11-16?at=d9.s1", new[] { "at" })]
    [InlineData("/v1/reports/2025-11-16?region=UA99", new[] { "region" })]
    public async Task WrongInput_OneProblem_NamesEveryFault(string address, string[] fields)
    {
        await using var run = await GatewayRun.StartAsync();

        using var response = await run.Http.GetAsync(address);

        var problem = await response.ProblemAsync(HttpStatusCode.BadRequest);
        Assert.Equal(fields, ProblemReading.FieldsOf(problem).Order(StringComparer.Ordinal));
        foreach (var error in problem.GetProperty("errors").EnumerateArray())
        {
            Assert.NotEmpty(error.GetProperty("reason").GetString()!);
            Assert.NotEmpty(error.GetProperty("remedy").GetString()!);
        }
    }

    [Fact]
    public async Task Region_RefusedByAService_ReasonAndRemedyStandApart()
    {
        await using var run = await GatewayRun.StartAsync();

        using var response = await run.Http.GetAsync($"{GatewayRun.Day}?region=UA99");

        var error = (await response.ProblemAsync(HttpStatusCode.BadRequest)).GetProperty("errors")[0];
        Assert.Equal("There is no region 'UA99'.", error.GetProperty("reason").GetString());
        Assert.Equal("Give an OCHA P-code such as UA51, or ISO 3166-2 for Russia such as RU-SAM.", error.GetProperty("remedy").GetString());
    }

    [Theory]
    [InlineData("start=2025-11-15T18:00&end=2025-11-16T09:00", "2025-11-15T16:00:00Z", "2025-11-16T07:00:00Z")]
    [InlineData("start=2025-11-15T18:00:00+02:00&end=2025-11-16T07:00:00Z", "2025-11-15T16:00:00Z", "2025-11-16T07:00:00Z")]
    [InlineData("start=2025-10-26T03:30&end=2025-10-26T03:30", "2025-10-26T00:30:00Z", "2025-10-26T01:30:00Z")]
    [InlineData("start=2025-11-01&end=2025-12-01", "2025-10-31T22:00:00Z", "2025-11-30T22:00:00Z")]
    public async Task Period_LocalOrInstant_PlacedInTheZone(string query, string start, string end)
    {
        await using var run = await GatewayRun.StartAsync();

        var answered = (await run.GetAsync($"/v1/reports?{query}&zone=Europe/Kyiv")).GetProperty("query");

        Assert.Equal((start, end), (answered.GetProperty("start").GetString(), answered.GetProperty("end").GetString()));
    }
}
