using Sitrep.Gateway.Reports.Outages;

namespace Sitrep.Gateway.Reports.Changes;

/// <summary>Prints what became of a record: which one, what it says in place of what, who wrote that and when it was learned.</summary>
internal static class ChangeText
{
    /// <summary>The record by what it says: Russian Zircon missiles, 7 Feb 04:00 Kyiv; damage to a solar power plant in Odesa region.</summary>
    public static string Label(WordingContext wording, RecordChange change) => change.Record.Split('/', 2)[0] switch
    {
        "attacks" => $"{PartyNames.Adjective(change.Attacker)} {ItemNames.Weapon(change.Item, change.ItemClass).Many}{At(change)}, "
            + $"{When(wording, change)}",
        "damages" => $"damage to {Phrase.Open(change.Words)} {PlaceText.Where(change.Place)}, {When(wording, change)}",
        "outages" => $"{OutageText.Kind(change.Words)} {PlaceText.Where(change.Place)}, {When(wording, change)}",
        "negotiations" => $"talks on {Phrase.Quote(Phrase.Open(change.Words))}",
        "agreements" => Phrase.Open(change.Words),
        "statements" => $"statement of {change.Words}, {When(wording, change)}",
        "exchanges" => $"exchange, {When(wording, change)}",
        "sources" => $"the register's entry of {change.Words}",
        "aliases" => $"what {Phrase.Quote(change.Words)} names",
        _ => change.Record,
    };

    /// <summary>What became of it: withdrawn, revised, added.</summary>
    public static string Kind(ChangeKind kind) => Phrase.OfValue(kind, otherwise: "added");

    /// <summary>A number that was revised: Ukrainian Air Force: reported as intercepted: 0, before 4.</summary>
    public static string Revised(WordingContext wording, RecordChange change, ClaimChange claim) =>
        $"{wording.Name(claim.Claimant)}: {Counted(change, claim)}: {OnFile(claim.NewQuantity)}, before {OnFile(claim.OldQuantity)}";

    /// <summary>The whole numbers of a record that came or went, a line per claimant: Ukrainian Air Force: launched 105; reported as intercepted
    /// 96.</summary>
    public static IEnumerable<(string Text, IEnumerable<Citation> Citations)> Whole(WordingContext wording, RecordChange change) => change.Claims
        .Where(claim => claim.Part.Length == 0)
        .GroupBy(claim => claim.Claimant)
        .Select(said => (
            $"{wording.Name(said.Key)}: "
                + $"{string.Join("; ", said.Select(claim => $"{Counted(change, claim)} {QuantityText.Of(claim.NewQuantity ?? claim.OldQuantity)}"))}",
            said.SelectMany(claim => claim.Citations)));

    /// <summary>A difference in anything but a number, as the record has it. Of citations, whose sources stand beside the change, only that they
    /// differ.</summary>
    public static string Field(FieldChange field) => field.Field.EndsWith("citations", StringComparison.Ordinal)
        ? $"{field.Field}: others than before"
        : $"{field.Field}: {(field.NewValue.Length == 0 ? "nothing" : field.NewValue)}, before "
            + $"{(field.OldValue.Length == 0 ? "nothing" : field.OldValue)}";

    /// <summary>When it was learned and who wrote it, the last first: learned 1 Mar 10:00 Kyiv, written by the desk (March file).</summary>
    public static string Learned(WordingContext wording, RecordChange change)
    {
        var writes = change.Commits.Reverse().Select(commit =>
            $"learned {Dates.Short(commit.KnownTime.ToDateTimeOffset(), wording.Zone, year: 0)} {Dates.City(wording.Zone)}"
            + (commit.Author.Length == 0 ? "" : $", written by {commit.Author}")
            + (commit.Note.Length == 0 ? "" : $" ({Phrase.Open(commit.Note)})"));
        return string.Join("; ", writes) + More(change.CommitsMore, "earlier write", "earlier writes");
    }

    /// <summary>What became of how many: 2 attacks revised and 90 added; 1 source revised.</summary>
    public static string Counts(IEnumerable<ChangeTable> tables) => Phrase.And(tables
        .SelectMany(table => table.Counts)
        .GroupBy(count => (count.RecordKind, count.Change))
        .OrderBy(group => group.Key.Change).ThenBy(group => group.Key.RecordKind, StringComparer.Ordinal)
        // Every service keeps the register of sources, and one entry is one entry.
        .Select(group => Count(group.Max(count => count.Records), group.Key.RecordKind, group.Key.Change)));

    // What the record is about need not be said again.
    private static string Counted(RecordChange change, ClaimChange claim)
    {
        var counted = new Figure
        {
            Measure = claim.Measure,
            Item = claim.Item,
            ItemClass = claim.Item == change.Item ? change.ItemClass : ItemClass.Unspecified,
            Attacker = change.Attacker,
            Side = claim.Side,
            Part = claim.Part,
        };
        return change.Item.Length == 0 || claim.Item != change.Item ? FigureLabels.Of(counted)
            : claim.Part.Length == 0 ? MeasureNames.Of(claim.Measure)
            : $"{MeasureNames.Of(claim.Measure)}, {MeasureNames.Part(claim.Part, "over")}";
    }

    private static string OnFile(Quantity? quantity) => quantity is null ? "nothing on file" : QuantityText.Of(quantity);

    private static string More(int count, string one, string many) =>
        count == 0 ? "" : $", and {QuantityText.Number(count)} {Phrase.Plural(count, one, many)}";

    private static string Count(int records, string kind, ChangeKind change) =>
        $"{QuantityText.Number(records)} {Phrase.Plural(records, kind, kind + (kind.EndsWith('s') ? "es" : "s"))} {Kind(change)}";

    private static string At(RecordChange change) => change.Place is null ? "" : $" {Towards(change.Place)}";

    // A target is where something was aimed at, not where it was.
    private static string Towards(Place target) => $"aimed at {Phrase.Quote(target.Words)}";

    private static string When(WordingContext wording, RecordChange change) => wording.Windows.Compact(change.Window);
}
