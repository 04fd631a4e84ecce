namespace Sitrep.ThirdService.Tests;

/// <summary>Every door of the gateway, with a service behind it that nobody there knew of.</summary>
public sealed class ThirdServiceTests(ThreeServices run) : IClassFixture<ThreeServices>
{
    [Fact]
    public void Host_Start_NamesTheService() => Assert.Contains(" relief=http://", run.ReadyLine, StringComparison.Ordinal);

    [Fact]
    public async Task Readiness_EverySection_IsCurrent()
    {
        var checks = (await run.GetAsync("/readyz")).GetProperty("checks");

        Assert.All(["diplomacy", "relief", "strikes"], name =>
            Assert.StartsWith("current", checks.GetProperty(name).GetProperty("reason").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Report_OfItsDay_HasItsSection_ItsRevisionInThePair_AndItsSource()
    {
        var revision = (await run.ImportAsync("of-the-report", "2025-11-16")).GetProperty("revisions").GetProperty("relief").GetInt64();

        var report = await run.GetAsync("/v1/reports/2025-11-16?require=all");

        var convoy = report.GetProperty("relief").GetProperty("convoys").EnumerateArray()
            .Single(convoy => convoy.GetProperty("id").GetString() == "of-the-report");
        Assert.Equal("transformers", convoy.GetProperty("cargo").GetString());
        var cited = convoy.GetProperty("citations")[0].GetInt32();
        Assert.Contains(report.GetProperty("sources").EnumerateArray(), source =>
            source.GetProperty("number").GetInt32() == cited && source.GetProperty("source").GetString() == "ua-ses");
        var revisions = report.GetProperty("revisions");
        Assert.True(revisions.GetProperty("relief").GetInt64() >= revision);
        Assert.Matches(@"^d\d+\.r\d+\.s\d+$", revisions.GetProperty("pair").GetString()!);
        Assert.Contains(report.GetProperty("changes").EnumerateArray(), change =>
            change.GetProperty("service").GetString() == "relief" && change.GetProperty("record").GetString() == "convoys/of-the-report");

        var pinned = await run.Http.GetStringAsync($"/v1/reports/2025-11-16.md?at={revisions.GetProperty("pair").GetString()}");
        Assert.Contains($"Revisions: {revisions.GetProperty("pair").GetString()}.", pinned, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PairOfTwo_OfThreeServices_IsRefused()
    {
        using var response = await run.Http.GetAsync("/v1/reports/2025-11-16?at=d1.s1");

        Assert.Equal(400, (int)response.StatusCode);
    }

    [Fact]
    public async Task Lists_OfItsKind_AreThere_WithHistoryAndRevision()
    {
        await run.ImportAsync("of-the-list", "2023-03-01");

        var list = await run.GetAsync("/v1/convoys?start=2023-02-01&end=2023-04-01");
        var one = await run.GetAsync("/v1/convoys/of-the-list");
        var history = await run.GetAsync("/v1/convoys/of-the-list/history");
        var index = await run.GetAsync("/");

        Assert.Equal("of-the-list", Assert.Single(list.GetProperty("convoys").EnumerateArray()).GetProperty("id").GetString());
        Assert.Equal("transformers", one.GetProperty("cargo").GetString());
        Assert.Equal("desk", history.GetProperty("revisions")[0].GetProperty("commit").GetProperty("author").GetString());
        Assert.Equal("/v1/convoys", index.GetProperty("records").GetProperty("convoys").GetString());
    }

    [Fact]
    public async Task Live_ItsChange_IsHeard_AndTheCheckpointNamesAllThree()
    {
        await using var listener = await EventListener.OpenAsync(run.Http, "?kind=convoy");
        await listener.UntilAsync(heard => heard.Id is not null);

        await run.ImportAsync("of-the-stream", "2024-03-02");

        var heard = await listener.UntilAsync(heard => heard.RecordId == "of-the-stream");
        Assert.Equal(("convoy", "relief"), (heard[^1].Name, heard[^1].Data.GetProperty("service").GetString()));
        var checkpoint = await listener.UntilAsync(heard => heard.Id is not null);
        Assert.Matches(@"^d\d+\.r\d+\.s\d+$", checkpoint[^1].Id!);
    }

    [Fact]
    public async Task Import_OfEveryService_GoesToEach_AndAKindOfNone_IsRefused()
    {
        var summary = await run.ImportAsync("of-the-import", "2024-03-03");
        using var refused = await run.Http.PostAsync(
            "/v1/imports/bulletin", new ByteArrayContent(Encoding.UTF8.GetBytes("{\"bulletin\":1}\n{\"kind\":\"convoi\",\"id\":\"x\"}\n")));

        Assert.Equal((1, 0), (summary.GetProperty("new").GetInt32(), summary.GetProperty("rejected").GetInt32()));
        Assert.Equal(400, (int)refused.StatusCode);
        Assert.Contains("convoy", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_HasItsRecords_AndTheRegistersOnce()
    {
        await run.ImportAsync("of-the-export", "2024-03-04");

        var lines = (await run.Http.GetStringAsync("/v1/export")).TrimEnd().Split('\n').Select(line => JsonElement.Parse(line)).ToArray();

        Assert.Contains(lines, line => Kind(line) == "convoy" && line.GetProperty("id").GetString() == "of-the-export");
        Assert.Contains(lines, line => Kind(line) == "attack");
        Assert.Contains(lines, line => Kind(line) == "negotiation");
        Assert.Single(lines, line => Kind(line) == "source" && line.GetProperty("id").GetString() == "ua-ses");
    }

    [Fact]
    public async Task InterfaceDocument_DescribesItsLists()
    {
        var document = await run.GetAsync("/openapi/v1.json");

        Assert.True(document.GetProperty("paths").TryGetProperty("/v1/convoys/{id}", out _));
    }

    private static string Kind(JsonElement line) => line.TryGetProperty("kind", out var kind) ? kind.GetString()! : "";
}
