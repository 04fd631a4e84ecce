using Sitrep.Evidence.V1;

namespace Sitrep.Gateway.Reports.Changes;

/// <summary>What each service learned between two of its revisions.</summary>
/// <param name="Strikes">The strikes service's changes; null where they are missing.</param>
/// <param name="Diplomacy">The diplomacy service's changes; null where they are missing.</param>
public sealed record LearnedChanges(ChangeTable? Strikes, ChangeTable? Diplomacy)
{
    /// <summary>The tables there are, strikes first.</summary>
    public IReadOnlyList<ChangeTable> Tables { get; } = [.. new[] { Strikes, Diplomacy }.OfType<ChangeTable>()];

    /// <summary>The earlier revisions.</summary>
    public SectionRevisions Left => new(Diplomacy?.Left?.Revision, Strikes?.Left?.Revision);
}

/// <summary>What a report says has changed since the last one, a day before its cut-off.</summary>
/// <param name="Since">The known time of that last report; null where nothing is known even now.</param>
/// <param name="Start">Where the records' period begins, exclusive.</param>
/// <param name="Stop">Where the records' period ends, inclusive: with the report's.</param>
/// <param name="Learned">What was learned since.</param>
public sealed record ReportChanges(DateTimeOffset? Since, DateTimeOffset Start, DateTimeOffset Stop, LearnedChanges Learned);
