using Sitrep.Gateway.Imports;

namespace Sitrep.Gateway.Export;

/// <summary>What an export says about itself in its header: of which state it is, and everything that it leaves out.</summary>
/// <param name="Order">What was asked for.</param>
/// <param name="State">The state read.</param>
/// <param name="Withdrawn">Withdrawn records left out.</param>
/// <param name="Restored">Withdrawn sources written as if they stood, since records cite them.</param>
/// <param name="Differing">Sources and aliases, as kind/id, of which the two registers say different things.</param>
internal sealed record ExportNote(ExportOrder Order, ExportState State, long Withdrawn, long Restored, IReadOnlyList<string> Differing)
{
    /// <summary>The note for a bulletin of this size, at most <see cref="ExportLimits.NoteLengthMax"/> characters.</summary>
    public string Write(long records, long bytes)
    {
        var text = string.Join(' ', Sentences(records, bytes));
        return text.Length <= ExportLimits.NoteLengthMax ? text : $"{text[..(ExportLimits.NoteLengthMax - 1)]}…";
    }

    private IEnumerable<string> Sentences(long records, long bytes)
    {
        yield return $"Export of {State.Revisions}.";
        if (Order.IsPart)
            yield return Part();
        if (Withdrawn > 0)
            yield return Text($"Left out: {Withdrawn} withdrawn.");
        if (Restored > 0)
            yield return Text($"Withdrawn sources written as if they stood, since records cite them: {Restored}.");
        if (records > ExportLimits.ImportRecordsMax || bytes > UploadLimits.FileBytesMax)
            yield return "Larger than one import takes: export it in parts with start, end or kind.";
        if (Differing.Count > 0)
            yield return Text(
                $"Registers as {Order.Register} has them where the other service differs ({Differing.Count}): {string.Join(", ", Differing)}.");
    }

    private string Part()
    {
        var kinds = Order.Kinds switch
        {
            null => "all kinds",
            [] => "no records but sources and aliases",
            var some => string.Join(", ", some.Select(kind => kind.Plural)),
        };
        var after = Order.Start is { } start ? $" that end after {Instant(start)}" : "";
        var by = Order.End is { } end ? $"{(after.Length > 0 ? " and" : " that end")} not after {Instant(end)}" : "";
        return $"A part: {kinds}{after}{by}.";
    }

    private static string Instant(DateTimeOffset time) => Text($"{time.UtcDateTime:yyyy-MM-ddTHH:mm:ss.FFFFFFFZ}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
