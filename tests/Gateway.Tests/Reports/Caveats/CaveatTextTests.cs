using CsCheck;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.Reports.Caveats;
using Sitrep.Gateway.Tests.Reports.Markdown;

namespace Sitrep.Gateway.Tests.Reports.Caveats;

public sealed class CaveatTextTests
{
    private static readonly string[] Codes =
    [
        "unverified", "scope", "era-2025-07-24", "definition-drift", "no-number-reported", "impossible-sum", "possible-duplicate",
        "possible-part", "overlapping-windows", "post-cited-for-several-nights", "window-mismatch", "date-only", "unresolved-place",
        "silent-source", "no-national-figure", "nothing-by-other-side", "no-casualties", "national-not-by-region",
        "diplomacy-not-by-region", "nothing-known-before", "truncated", "note", "undated-context",
        "outage-without-end", "outage-without-number", "outages-added-up", "redacted", "selection", "other-agreements",
    ];

    [Theory]
    [InlineData("Every figure is a claim by the party named and has not been verified; figures may change.", "unverified")]
    [InlineData("The Ukrainian Air Force: It does not count glide bombs.", "scope", "ua-air-force", "It does not count glide bombs.")]
    [InlineData("The Ukrainian Air Force gives no number for Iskander-M ballistic missiles “reported as intercepted” in 28 of 39 rows: a total over "
        + "them is a lower bound.", "no-number-reported", "ua-air-force", "intercepted", "39", "28", "iskander-m")]
    [InlineData("The Ukrainian Air Force gives no number for “locations with hits” in 1 of 2 rows: a total over them is a lower bound.",
        "no-number-reported", "ua-air-force", "hit-locations", "2", "1", "all")]
    [InlineData("The Russian Ministry of Defence gives no number for soldiers “released” in 1 of 2 rows: a total over them is a lower bound.",
        "no-number-reported", "ru-mod", "released", "2", "1", "military")]
    [InlineData("The Ukrainian Air Force: 2 launched, but 4 reported as intercepted, lost or gone; that cannot be, so nothing is computed from it.",
        "impossible-sum", "ua-air-force", "2", "4")]
    [InlineData("One record gives a day without a time; such a record belongs to the day as written, in any zone.", "date-only", "1")]
    [InlineData("12 records give a day without a time; such a record belongs to the day as written, in any zone.", "date-only", "12")]
    [InlineData("The Russian Ministry of Defence has posted nothing that is on file since 14 November 2025; that is silence, not zero.",
        "silent-source", "ru-mod", "2025-11-14")]
    [InlineData("The source ua-nobody has posted nothing that is on file; that is silence, not zero.", "silent-source", "ua-nobody", "")]
    [InlineData("No national figure is on file for missiles launched by Russia.", "no-national-figure", "RUS", "missile")]
    [InlineData("National counts are not broken down by region: what is shown for Odesa region is only what a source places there.",
        "national-not-by-region", "UA-51")]
    [InlineData("Nothing known to this system before 14:00 on 16 November 2025, Kyiv time.", "nothing-known-before", "2025-11-16T12:00:00Z")]
    [InlineData("The list of attacks shows 50 and leaves out 12 more; totals count them all.", "truncated", "attacks", "50", "12")]
    [InlineData("The list of standing outages shows 50 and leaves out 12 more.", "truncated", "standing-outages", "50", "12")]
    [InlineData("No end is on file for one outage shown here: the time that stands as its end is when it was last confirmed, and once 72 hours have "
        + "passed since then without a word it is no longer shown.", "outage-without-end", "1")]
    [InlineData("Nobody on file counts the customers cut off in 2 of 3 power outages; that is not zero, and totals are without them.",
        "outage-without-number", "2", "3")]
    [InlineData("The total “customers without power” of the Ukrainian Air Force adds up 4 outages: the same may be counted in more than one of them, "
        + "and it is not how many there were at one time.", "outages-added-up", "ua-air-force", "customers-without-power", "4")]
    [InlineData("Words were taken out of attacks/gone for good at 14:00 on 16 November 2025, Kyiv time, in every version: its numbers are as they "
        + "were, and a report of an earlier revision reads otherwise than it did then.", "redacted", "attacks/gone", "2025-11-16T12:00:00Z")]
    [InlineData("A place could not be resolved to a region and is kept as worded: “Millerovo”.", "unresolved-place", "Millerovo")]
    [InlineData("What the source prisoner-exchanges lists is a selection: the 14 exchanges of the period are not added up.", "selection",
        "prisoner-exchanges", "14")]
    [InlineData("Neither side is known to be a party to 3 agreements touched in the period, so that the list of agreements leaves them out.",
        "other-agreements", "3")]
    public void Of_KnownCode_IsASentence(string expected, params string[] caveat) => Assert.Equal(expected, Text(caveat));

    [Fact]
    public void Of_RecordOnFile_IsNamedByWhatItSays()
    {
        var agreement = SampleSections.Diplomacy().Agreements[0].Id;

        Assert.Equal(
            "Nothing said by Russia about “Istanbul agreements on large-scale prisoner exchanges” is on file as of 14:00 on 16 November 2025, Kyiv "
                + "time.",
            Text("nothing-by-other-side", $"agreements/{agreement}", "RUS"));
    }

    [Theory]
    [InlineData("made-up-later: a, b", "made-up-later", "a", "b")]
    [InlineData("made-up-later", "made-up-later")]
    [InlineData("truncated: attacks", "truncated", "attacks")]
    public void Of_CodeOrArgumentsNotUnderstood_IsPrintedAsItIs(string expected, params string[] caveat) =>
        Assert.Equal(expected, Text(caveat));

    [Fact]
    public void Of_AnyArguments_NeverThrows() =>
        Gen.Select(Gen.OneOf(Codes), Gen.String.Array[0, 6]).Sample(caveat =>
            Assert.NotEmpty(Text([caveat.Item1, .. caveat.Item2])));

    [Fact]
    public void Of_EveryCode_HasASentence() =>
        Assert.All(Codes, code => Assert.NotEqual(code, Text(code, "a", "b", "c", "d", "e").Split(':')[0]));

    private static string Text(params string[] caveat) => CaveatText.Write(
        new Caveat { Code = caveat[0], Arguments = { caveat[1..] } },
        SampleNight.Facts(SampleSections.Strikes(), SampleSections.Diplomacy()));
}
