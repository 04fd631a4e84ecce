namespace Sitrep.Gateway.Reports.Caveats;

/// <summary>Makes a sentence of a caveat's code and arguments. A code that is not known here, or one with fewer
/// arguments than it needs, is printed as it is: a newer service may know more.</summary>
public static class CaveatText
{
    // Lists of what is shown without being counted.
    private static readonly string[] NotCounted = ["overlapping", "beside", "standing-outages", "overlapping-outages"];

    private const string EveryFigure = "every figure is a claim by the party named and has not been verified; figures may change";

    /// <summary>What holds of every figure, as a sentence.</summary>
    internal static string Unverified => $"{Phrase.Capital(EveryFigure)}.";

    public static string Write(Caveat caveat, ReportFacts facts) => Write(caveat, new WordingContext(facts));

    internal static string Write(Caveat caveat, WordingContext wording) =>
        Sentence(wording, caveat.Code, [.. caveat.Arguments]) is { } sentence ? Phrase.Stop(Phrase.Capital(sentence))
        : caveat.Arguments.Count == 0 ? caveat.Code
        : $"{caveat.Code}: {string.Join(", ", caveat.Arguments)}";

    internal static void Write(MarkdownPage page)
    {
        if (!page.Heading(2, "Caveats", page.Facts.Caveats.Count == 0, Unverified))
            return;
        foreach (var text in page.Facts.Caveats.Select(caveat => Write(caveat, page.Wording)).Distinct(StringComparer.Ordinal))
            page.Bullet(text);
        page.Line();
    }

    private static string? Sentence(WordingContext wording, string code, string[] arguments) => (code, arguments) switch
    {
        ("unverified", _) => EveryFigure,
        ("scope", [var source, var scope, ..]) => $"{wording.Speaker(source)}: {scope}",
        ("era-2025-07-24", [var source, ..]) =>
            $"from 24 July 2025 on, {wording.Speaker(source)} counts drones shot down or suppressed in one number, and drones “lost” are no longer "
            + "given apart: interception figures before and after that day are not comparable",
        ("definition-drift", []) => "what a source counts under one name changed within or between the periods compared",
        ("definition-drift", _) =>
            $"what {Phrase.And(arguments.Select(wording.Speaker))} counts as intercepted changed on 24 July 2025, within or between the periods "
            + "compared: no trend is drawn across that day",
        ("no-number-reported", [var source, var measure, var rows, var withoutNumber, var item, ..]) =>
            $"{wording.Speaker(source)} gives no number for {ItemWords(measure, item)}“{MeasureWord(measure)}” in {withoutNumber} of {rows} rows: "
            + "a total over them is a lower bound",
        ("impossible-sum", [var who, .., var launched, var gone]) =>
            $"{Who(wording, who)}: {launched} launched, but {gone} reported as intercepted, lost or gone; that cannot be, so nothing is computed "
            + "from it",
        ("possible-duplicate", _) => $"two posts may tell of the same thing: {Records(wording, arguments)}; both are counted",
        ("possible-part", _) => $"one row may be part of another of the same post: {Records(wording, arguments)}; both are counted",
        ("overlapping-windows", _) =>
            $"windows of one claimant overlap, so the same weapons may be counted twice: {Records(wording, arguments)}",
        ("post-cited-for-several-nights", _) =>
            $"the same post is cited for nights that lie apart, so the citation is doubtful: {Records(wording, arguments)}",
        ("window-mismatch", _) => "claimants speak of different hours, so their numbers do not cover the same time"
            + (arguments.Length == 0 ? "" : $": {Records(wording, arguments)}"),
        ("date-only", [var count, ..]) =>
            $"{Counted(count, "record gives a day", "records give a day")} without a time; such a record belongs to the day as written, in any zone",
        ("night-may-repeat-evening", [var source, var nights, ..]) =>
            $"{wording.Speaker(source)} speaks of {Counted(nights, "night", "nights")} without times, which may repeat what it told of the evening "
            + "before: a total over both is a range",
        ("selection", [var source, var exchanges, ..]) =>
            $"what {wording.Speaker(source)} lists is a selection: the {exchanges} exchanges of the period are not added up",
        ("other-agreements", [var count, ..]) =>
            $"neither side is known to be a party to {Counted(count, "agreement", "agreements")} touched in the period, so that the list of "
            + "agreements leaves them out",
        ("unresolved-place", [_, ..]) =>
            $"a place could not be resolved to a region and is kept as worded: {Phrase.And(arguments.Select(Phrase.Quote))}",
        ("silent-source", [var source, .. var since]) => $"{wording.Speaker(source)} has posted nothing that is on file"
            + (since is [{ Length: > 0 } time, ..] ? $" since {Time(wording, time)}" : "") + "; that is silence, not zero",
        ("no-national-figure", [var attacker, var itemClass, ..]) =>
            $"no national figure is on file for {ClassNoun(itemClass)} launched by {PartyNames.Of(attacker)}",
        ("nothing-by-other-side", [var record, var party, ..]) =>
            $"nothing said by {PartyNames.Of(party)} about “{RecordLabels.Of(wording, record)}” is on file"
            + (wording.Facts.CutOff is { } cutOff ? $" as of {wording.Instant(cutOff)}" : ""),
        ("no-casualties", _) => "no source on file gives a number of people killed or injured; that is not zero",
        ("outage-without-end", [var count, ..]) =>
            $"no end is on file for {Counted(count, "outage", "outages")} shown here: the time that stands as its end is when it was last confirmed, "
            + "and once 72 hours have passed since then without a word it is no longer shown",
        ("outage-without-number", [var withoutNumber, var count, ..]) =>
            $"nobody on file counts the customers cut off in {withoutNumber} of {Counted(count, "power outage", "power outages")}; that is not zero, "
            + "and totals are without them",
        ("outages-added-up", [var source, var measure, var count, ..]) =>
            $"the total “{MeasureWord(measure)}” of {wording.Speaker(source)} adds up {count} outages: the same may be counted in more than one of "
            + "them, and it is not how many there were at one time",
        ("national-not-by-region", [var region, ..]) =>
            $"national counts are not broken down by region: what is shown for {RegionNames.Of(region)} is only what a source places there",
        ("diplomacy-not-by-region", _) => "diplomacy has no regions: that part is the same for every region",
        ("nothing-known-before", [var time, ..]) => $"nothing known to this system before {Time(wording, time)}",
        ("nothing-known-before", _) => wording.Facts.FirstKnown is { } first
            ? $"nothing known to this system before {wording.Instant(first)}"
            : "nothing is known to this system yet",
        ("truncated", [var list, var shown, var more, ..]) =>
            $"the list of {list.Replace('-', ' ')} shows {shown} and leaves out {more} more"
            + (NotCounted.Contains(list) ? "" : "; totals count them all"),
        ("note", [var record, var note, ..]) => $"note of the desk on {RecordLabels.Of(wording, record)}: {note}",
        ("redacted", [var record, var time, ..]) =>
            $"words were taken out of {RecordLabels.Of(wording, record)} for good at {Time(wording, time)}, in every version: its numbers are as "
            + "they were, and a report of an earlier revision reads otherwise than it did then",
        ("undated-context", [var words, ..]) => $"said without a date, so tied to no night: {Phrase.Quote(words)}",
        _ => null,
    };

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
        : DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? wording.Instant(instant)
        : time;
}
