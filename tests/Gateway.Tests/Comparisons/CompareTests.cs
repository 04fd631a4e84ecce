using System.Net;
using Sitrep.Gateway.Tests.Running;

namespace Sitrep.Gateway.Tests.Comparisons;

/// <summary>Two reports over real services.</summary>
public sealed class CompareTests
{
    private const string First = "2025-11-16T12:00:00Z";
    private const string Second = "2025-11-18T09:00:00Z";
    private const string Night = "/v1/reports/compare?start=2025-11-16&end=2025-11-17";

    [Fact]
    public async Task Revised_ByRevisions_TellsOldAndNewByWhomAndWhenItWasLearned()
    {
        await using var run = await ServicesRun.StartAsync();
        await run.PublishAsync(First, Lines.Zircon(4), Lines.Statement("talks go on"));
        await run.PublishAsync(Second, Lines.Zircon(0), Lines.Statement("talks go on"));

        var comparison = await run.GetWholeAsync($"{Night}&leftAt=d1.s1&rightAt=d1.s2");

        Assert.Equal(("d1.s1", First), SideOf(comparison, "left"));
        Assert.Equal(("d1.s2", Second), SideOf(comparison, "right"));
        var change = Assert.Single(comparison.GetProperty("changes").EnumerateArray());
        Assert.Equal(("strikes", "attacks/zircon", "revised"), (Text(change, "service"), Text(change, "record"), Text(change, "change")));
        var claim = Assert.Single(change.GetProperty("claims").EnumerateArray());
        Assert.Equal(("intercepted", "ua-air-force"), (Text(claim, "measure"), Text(claim, "claimant")));
        Assert.Equal((4, 0), (Lower(claim.GetProperty("oldQuantity")), Lower(claim.GetProperty("newQuantity"))));
        var commit = Assert.Single(change.GetProperty("commits").EnumerateArray());
        Assert.Equal((2, Second, "the desk", $"Of {Second}."),
            (commit.GetProperty("revision").GetInt32(), Text(commit, "knownTime"), Text(commit, "author"), Text(commit, "note")));
        var source = comparison.GetProperty("sources")[claim.GetProperty("citations")[0].GetInt32() - 1];
        Assert.Equal(("ua-air-force", "https://t.me/kpszsu/7"), (Text(source, "source"), Text(source, "uri")));

        var figure = comparison.GetProperty("figures").EnumerateArray()
            .Single(figure => Text(figure, "id") == "strikes.intercepted.item.zircon.RUS.ua-air-force");
        Assert.Equal("revised", Text(figure, "change"));
        Assert.Equal((4, 0), (Lower(figure.GetProperty("left").GetProperty("quantity")), Lower(figure.GetProperty("right").GetProperty("quantity"))));
        Assert.Equal("ua-air-force", Text(figure.GetProperty("right"), "claimant"));
        Assert.DoesNotContain(comparison.GetProperty("figures").EnumerateArray(),
            figure => Text(figure, "id").StartsWith("strikes.launched", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AddedAndWithdrawn_AreTold()
    {
        await using var run = await ServicesRun.StartAsync();
        await run.PublishAsync(First, Lines.Zircon(4), Lines.Zircon(1, "twice"));
        await run.PublishAsync(Second, Lines.Statement("talks go on"), Lines.Zircon(2, "more"));
        await WithdrawAsync(run, "twice", "Told twice.");

        var comparison = await run.GetWholeAsync($"{Night}&leftAsOf={First}");

        Assert.Equal(
            ["strikes attacks/twice withdrawn", "strikes attacks/more added", "diplomacy statements/words added"],
            comparison.GetProperty("changes").EnumerateArray()
                .Select(change => $"{Text(change, "service")} {Text(change, "record")} {Text(change, "change")}"));
        Assert.Equal("Told twice.", Text(comparison.GetProperty("changes")[0], "reason"));
        Assert.Equal(
            ["strikes attack withdrawn 1", "strikes attack added 1", "diplomacy statement added 1"],
            comparison.GetProperty("changeCounts").EnumerateArray().Select(count =>
                $"{Text(count, "service")} {Text(count, "recordKind")} {Text(count, "change")} {count.GetProperty("records").GetInt32()}"));
        // Its claims' figures come and go with a record, and the record says so.
        Assert.DoesNotContain(comparison.GetProperty("figures").EnumerateArray(),
            figure => Text(figure, "id").StartsWith("attacks/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SameState_OnBothSides_DiffersInNothing()
    {
        await using var run = await ServicesRun.StartAsync();
        await run.PublishAsync(First, Lines.Zircon(4), Lines.Statement("talks go on"));

        var comparison = await run.GetWholeAsync($"{Night}&leftAt=d1.s1");

        Assert.Empty(comparison.GetProperty("figures").EnumerateArray());
        Assert.Empty(comparison.GetProperty("changes").EnumerateArray());
        Assert.Empty(comparison.GetProperty("changeCounts").EnumerateArray());
        Assert.Empty(comparison.GetProperty("sources").EnumerateArray());
    }

    [Theory]
    [InlineData("json")]
    [InlineData("md")]
    public async Task PinnedPairs_AfterAnotherWrite_SameBytesKeptForEver(string form)
    {
        await using var run = await ServicesRun.StartAsync();
        await run.PublishAsync(First, Lines.Zircon(4));
        await run.PublishAsync(Second, Lines.Zircon(0));
        var address = $"{Night.Replace("compare", $"compare.{form}")}&leftAt=d0.s1&rightAt=d0.s2";
        await run.GetWholeAsync($"{Night}&leftAt=d0.s1&rightAt=d0.s2");

        using var first = await run.Http.GetAsync(address);
        await run.PublishAsync(Second, Lines.Zircon(1), Lines.Statement("talks go on"));
        using var second = await run.Http.GetAsync(address);

        Assert.Equal(await first.Content.ReadAsByteArrayAsync(), await second.Content.ReadAsByteArrayAsync());
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.EndsWith($".{form}.en\"", first.Headers.ETag!.Tag, StringComparison.Ordinal);
        Assert.Contains("immutable", second.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AsOf_BothSides_NamesThePairsAndSaysTheSameAsTheyDo()
    {
        await using var run = await ServicesRun.StartAsync();
        await run.PublishAsync(First, Lines.Zircon(4));
        await run.PublishAsync(Second, Lines.Zircon(0));
        var address = $"{Night}&leftAsOf=2025-11-17&rightAsOf=2025-11-19";
        var byTime = await run.GetWholeAsync(address);

        using var response = await run.Http.GetAsync(address);
        var pinned = response.Content.Headers.ContentLocation!.OriginalString;
        var byPair = await run.GetWholeAsync(pinned);

        Assert.Equal("/v1/reports/compare?leftAt=d0.s1&rightAt=d0.s2&start=2025-11-16&end=2025-11-17", pinned);
        Assert.Equal("no-cache", response.Headers.CacheControl!.ToString());
        Assert.Equal(byTime.GetRawText(), byPair.GetRawText());
    }

    [Fact]
    public async Task LeftBeforeAnythingWasKnown_AllIsAdded()
    {
        await using var run = await ServicesRun.StartAsync();
        await run.PublishAsync(First, Lines.Zircon(4));

        var comparison = await run.GetWholeAsync($"{Night}&leftAsOf=2025-11-01");

        Assert.Equal(JsonValueKind.Null, comparison.GetProperty("left").GetProperty("cutOff").ValueKind);
        Assert.Equal("added", Text(Assert.Single(comparison.GetProperty("changes").EnumerateArray()), "change"));
        Assert.All(comparison.GetProperty("figures").EnumerateArray(),
            figure => Assert.Equal(JsonValueKind.Null, figure.GetProperty("left").ValueKind));
    }

    [Fact]
    public async Task TwoPeriods_AreComparedByTheirFiguresAtOneState()
    {
        await using var run = await ServicesRun.StartAsync();
        await run.PublishAsync(First, Lines.Zircon(4), Lines.Zircon(1, "before", "2025-11-15T09:00"));

        var comparison = await run.GetWholeAsync(
            "/v1/reports/compare?leftStart=2025-11-15&leftEnd=2025-11-16&rightStart=2025-11-16&rightEnd=2025-11-17");

        Assert.Equal(("d0.s1", First), SideOf(comparison, "left"));
        Assert.Equal(SideOf(comparison, "left"), SideOf(comparison, "right"));
        Assert.False(comparison.TryGetProperty("changes", out _));
        var figure = comparison.GetProperty("figures").EnumerateArray()
            .Single(figure => Text(figure, "id") == "strikes.intercepted.item.zircon.RUS.ua-air-force");
        Assert.Equal((1, 4), (Lower(figure.GetProperty("left").GetProperty("quantity")), Lower(figure.GetProperty("right").GetProperty("quantity"))));
    }

    [Fact]
    public async Task Region_ComparesWhatIsLocatedThere()
    {
        await using var run = await ServicesRun.StartAsync();
        await run.PublishAsync(First, Lines.Zircon(4));

        var comparison = await run.GetWholeAsync($"{Night}&region=UA51&leftAt=d0.s0");

        Assert.Equal("UA51", Text(comparison.GetProperty("query"), "region"));
        Assert.Empty(comparison.GetProperty("changes").EnumerateArray());
    }

    [Fact]
    public async Task Markdown_Revised_ReadsAsWhatWasSaidBeforeAndNow()
    {
        await using var run = await ServicesRun.StartAsync();
        await run.PublishAsync(First, Lines.Zircon(4), Lines.Statement("talks go on"));
        await run.PublishAsync(Second, Lines.Zircon(0), Lines.Statement("talks are suspended"));
        await run.GetWholeAsync($"{Night}&leftAt=d1.s1");

        var page = await run.Http.GetStringAsync($"{Night.Replace("compare", "compare.md")}&leftAt=d1.s1");

        Assert.Contains("Every figure is a claim by the party named and has not been verified", page, StringComparison.Ordinal);
        Assert.StartsWith("# Ukraine: strikes and diplomacy, report of 16 November 2025, compared\n", page, StringComparison.Ordinal);
        Assert.Contains("revisions d1.s1, data cut-off 14:00 on 16 November 2025, Kyiv time.\n", page, StringComparison.Ordinal);
        Assert.Contains("| Russian Zircon missiles reported as intercepted | Ukrainian Air Force | 4 (F6; leading) | 0 (F6; leading) | [1] |\n", page,
            StringComparison.Ordinal);
        Assert.Contains("1 attack revised and 1 statement revised.\n", page, StringComparison.Ordinal);
        Assert.Contains(
            "Learned 18 Nov 2025 11:00 Kyiv, written by the desk (Of 2025-11-18T09:00:00Z):\n\n"
            + "- Revised: Russian Zircon missiles, 16 Nov 01:00 – 16 Nov 09:00 Kyiv.\n"
            + "  - Ukrainian Air Force: reported as intercepted: 0, before 4. [1]\n",
            page,
            StringComparison.Ordinal);
        Assert.Contains("  - summary: \"talks are suspended\", before \"talks go on\".\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WordsTakenOut_StandInNoComparisonOfEarlierRevisionsAnyMore()
    {
        const string words = "a private address";
        await using var run = await ServicesRun.StartAsync();
        await run.PublishAsync(First, Lines.Statement("talks go on"));
        await run.PublishAsync(Second, Lines.Statement($"talks go on at {words}"));
        var address = $"{Night}&leftAt=d1.s0&rightAt=d2.s0";
        Assert.Contains(words, (await run.GetWholeAsync(address)).GetRawText(), StringComparison.Ordinal);

        using var redacted = await run.Http.PostAsync(
            "/v1/redactions",
            new StringContent($$"""{"record":"statements/words","words":"{{words}}","reason":"Private.","author":"desk","requestId":"r-1"}"""));
        Assert.Equal(HttpStatusCode.OK, redacted.StatusCode);
        var after = await run.GetWholeAsync(address);

        Assert.DoesNotContain(words, after.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("[redacted-", Text(after.GetProperty("changes")[0].GetProperty("fields")[0], "newValue"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("leftAt=d1.s9", "leftAt")]
    [InlineData("leftAt=d0.s0&rightAt=d0.s9", "rightAt")]
    [InlineData("leftAt=d0.s1&rightAsOf=2025-11-01", "rightAsOf")]
    [InlineData("leftAt=d0.s0&region=UA99", "region")]
    public async Task WhatOnlyTheServicesKnow_IsRefusedByItsParameter(string query, string field)
    {
        await using var run = await ServicesRun.StartAsync();
        await run.PublishAsync(First, Lines.Zircon(4));

        using var response = await run.Http.GetAsync($"{Night}&{query}");

        Assert.Equal([field], ProblemReading.FieldsOf(await response.ProblemAsync(HttpStatusCode.BadRequest)));
    }

    private static async Task WithdrawAsync(ServicesRun run, string id, string reason)
    {
        var attacks = new Strikes.V1.AttackService.AttackServiceClient(run.Strikes.Calls);
        var stored = await attacks.GetAttackAsync(new() { Id = id });
        await attacks.WithdrawAttackAsync(new() { Id = id, Etag = stored.Attack.Etag, Reason = reason, RequestId = id });
    }

    private static (string? Pair, string? CutOff) SideOf(JsonElement comparison, string name)
    {
        var side = comparison.GetProperty(name);
        return (side.GetProperty("revisions").GetProperty("pair").GetString(), side.GetProperty("cutOff").GetString());
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static long Lower(JsonElement quantity) => quantity.GetProperty("lower").GetInt64();
}
