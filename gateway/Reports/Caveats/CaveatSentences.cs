using System.Collections.Frozen;

namespace Sitrep.Gateway.Reports.Caveats;

/// <summary>The sentence of each code.</summary>
internal static class CaveatSentences
{
    /// <summary>How to make a sentence, and how many arguments it needs.</summary>
    internal sealed record Sentence(int Arguments, Func<WordingContext, string[], string> Make);

    /// <summary>What holds of every figure, as a sentence.</summary>
    public static string Unverified => $"{Phrase.Capital(EveryFigure)}.";

    private const string EveryFigure = "every figure is a claim by the party named and has not been verified; figures may change";

    public static readonly FrozenDictionary<string, Sentence> ByCode = new Dictionary<string, Sentence>
    {
        ["unverified"] = new(0, (_, _) => EveryFigure),
        ["scope"] = new(2, (wording, a) => $"{wording.Speaker(a[0])}: {a[1]}"),
        ["era-2025-07-24"] = new(1, (wording, a) =>
            $"from 24 July 2025 on, {wording.Speaker(a[0])} counts drones shot down or suppressed in one number, and drones “lost” are no longer "
            + "given apart: interception figures before and after that day are not comparable"),
        ["definition-drift"] = new(0, (wording, a) => a.Length == 0
            ? "what a source counts under one name changed within or between the periods compared"
            : $"what {Phrase.And(a.Select(wording.Speaker))} counts as intercepted changed on 24 July 2025, within or between the periods compared: "
                + "no trend is drawn across that day"),
        ["no-number-reported"] = new(5,
            (wording, a) => $"{wording.Speaker(a[0])} gives no number for {ItemWords(a[1], a[4])}“{MeasureWord(a[1])}” in {a[3]} of {a[2]} rows: "
            + "a total over them is a lower bound"),
        ["impossible-sum"] = new(3, (wording, a) => $"{Who(wording, a[0])}: {a[^2]} launched, but {a[^1]} reported as intercepted, lost or gone; "
            + "that cannot be, so nothing is computed from it"),
        ["possible-duplicate"] = new(0, (wording, a) => $"two posts may tell of the same thing: {Records(wording, a)}; both are counted"),
        ["possible-part"] = new(0, (wording, a) => $"one row may be part of another of the same post: {Records(wording, a)}; both are counted"),
        ["overlapping-windows"] = new(
            0, (wording, a) => $"windows of one claimant overlap, so the same weapons may be counted twice: {Records(wording, a)}"),
        ["post-cited-for-several-nights"] =
            new(0, (wording, a) => $"the same post is cited for nights that lie apart, so the citation is doubtful: {Records(wording, a)}"),
        ["window-mismatch"] = new(0, (wording, a) => "claimants speak of different hours, so their numbers do not cover the same time"
            + (a.Length == 0 ? "" : $": {Records(wording, a)}")),
        ["date-only"] = new(1, (_, a) =>
            $"{Counted(a[0], "record gives a day", "records give a day")} without a time; such a record belongs to the day as written, in any zone"),
        ["night-may-repeat-evening"] =
            new(2, (wording, a) => $"{wording.Speaker(a[0])} speaks of {Counted(a[1], "night", "nights")} without times, which may repeat "
            + "what it told of the evening before: a total over both is a range"),
        ["selection"] = new(2, (wording, a) =>
            $"what {wording.Speaker(a[0])} lists is a selection: the {a[1]} exchanges of the period are not added up"),
        ["other-agreements"] = new(1,
            (_, a) => $"neither side is known to be a party to {Counted(a[0], "agreement", "agreements")} touched in the period, "
            + "so that the list of agreements leaves them out"),
        ["unresolved-place"] = new(1,
            (_, a) => $"a place could not be resolved to a region and is kept as worded: {Phrase.And(a.Select(Phrase.Quote))}"),
        ["silent-source"] = new(1, (wording, a) => $"{wording.Speaker(a[0])} has posted nothing that is on file"
            + (a.Length > 1 && a[1].Length > 0 ? $" since {Time(wording, a[1])}" : "") + "; that is silence, not zero"),
        ["no-national-figure"] = new(2, (_, a) => $"no national figure is on file for {ClassNoun(a[1])} launched by {PartyNames.Of(a[0])}"),
        ["nothing-by-other-side"] = new(
            2, (wording, a) => $"nothing said by {PartyNames.Of(a[1])} about “{RecordLabels.Of(wording, a[0])}” is on file"
            + (wording.Facts.CutOff is { } cutOff ? $" as of {wording.Instant(cutOff)}" : "")),
        ["no-casualties"] = new(0, (_, _) => "no source on file gives a number of people killed or injured; that is not zero"),
        ["outage-without-end"] = new(1, (_, a) => $"no end is on file for {Counted(a[0], "outage", "outages")} shown here: the time that stands as "
            + "its end is when it was last confirmed, and once 72 hours have passed since then without a word it is no longer shown"),
        ["outage-without-number"] = new(
            2, (_, a) => $"nobody on file counts the customers cut off in {a[0]} of {Counted(a[1], "power outage", "power outages")}; "
            + "that is not zero, and totals are without them"),
        ["outages-added-up"] = new(3,
            (wording, a) => $"the total “{MeasureWord(a[1])}” of {wording.Speaker(a[0])} adds up {a[2]} outages: the same may be counted "
            + "in more than one of them, and it is not how many there were at one time"),
        ["national-not-by-region"] = new(
            1, (_, a) => $"national counts are not broken down by region: what is shown for {RegionNames.Of(a[0])} "
                + "is only what a source places there"),
        ["diplomacy-not-by-region"] = new(0, (_, _) => "diplomacy has no regions: that part is the same for every region"),
        ["nothing-known-before"] = new(0, (wording, a) =>
            a.Length > 0 ? $"nothing known to this system before {Time(wording, a[0])}"
            : wording.Facts.FirstKnown is { } first
                ? $"nothing known to this system before {wording.Instant(first)}"
            : "nothing is known to this system yet"),
        ["truncated"] = new(3, (_, a) =>
            $"the list of {a[0].Replace('-', ' ')} shows {a[1]} and leaves out {a[2]} "
                + $"more{(NotCounted.Contains(a[0]) ? "" : "; totals count them all")}"),
        ["note"] = new(2, (wording, a) => $"note of the desk on {RecordLabels.Of(wording, a[0])}: {a[1]}"),
        ["redacted"] = new(2, (wording, a) =>
            $"words were taken out of {RecordLabels.Of(wording, a[0])} for good at {Time(wording, a[1])}, in every version: "
            + "its numbers are as they were, and a report of an earlier revision reads otherwise than it did then"),
        ["undated-context"] = new(1, (_, a) => $"said without a date, so tied to no night: {Phrase.Quote(a[0])}"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Lists of what is shown without being counted.
    private static readonly string[] NotCounted = ["overlapping", "beside", "standing-outages", "overlapping-outages"];

    private static string Who(WordingContext wording, string recordOrClaimant) =>
        recordOrClaimant.Contains('/') ? RecordLabels.Of(wording, recordOrClaimant) : wording.Speaker(recordOrClaimant);

    // Arguments may be records, sources or words: each is named as what it is.
    private static string Records(WordingContext wording, string[] arguments) =>
        arguments.Length == 0 ? "not said which" : string.Join("; ", arguments.Select(argument => Who(wording, argument)));

    private static string MeasureWord(string measure) => MeasureOf(measure) is { } known ? MeasureNames.Of(known) : measure;

    // What is said of the whole needs no name. Exchanges count persons by kind, strikes weapons.
    private static string ItemWords(string measure, string item) =>
        item is ItemNames.All or "" ? ""
        : MeasureOf(measure) is Measure.Promised or Measure.Released ? $"{ItemNames.Person(item).Many} "
        : $"{ItemNames.Weapon(item, ItemClass.Unspecified).Many} ";

    private static Measure? MeasureOf(string measure) =>
        Enum.TryParse<Measure>(measure.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var known)
            && known != Measure.Unspecified ? known : null;

    private static string ClassNoun(string itemClass) =>
        Enum.TryParse<ItemClass>(itemClass.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var known)
            ? ItemNames.Class(known).Many : itemClass;

    private static string Counted(string count, string one, string many) => count == "1" ? $"one {one}" : $"{count} {many}";

    private static string Time(WordingContext wording, string time) =>
        Moments.ParseDay(time) is { } day ? Dates.Day(day)
        : DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? wording.Instant(instant)
            : time;
}
