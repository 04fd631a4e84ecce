namespace Sitrep.Gateway.Reports.Changes;

/// <summary>What each service learned between two of its revisions.</summary>
/// <param name="All">The changes of each, in the order of the report; null where they are missing.</param>
public sealed record LearnedChanges(IReadOnlyList<(SectionDefinition Section, ChangeTable? Table)> All)
{
    /// <summary>The changes of each service, brought into the order of the report.</summary>
    public static LearnedChanges Of(IEnumerable<(SectionDefinition Section, ChangeTable? Table)> all) =>
        new([.. all.OrderBy(entry => entry.Section.Order)]);

    /// <summary>The tables there are.</summary>
    public IReadOnlyList<ChangeTable> Tables { get; } = [.. All.Select(entry => entry.Table).OfType<ChangeTable>()];

    /// <summary>The changes as answers tell them, each with the service whose revisions its writes are.</summary>
    public V1.LearnedChanges ToMessage() => new()
    {
        Changes = { Each(table => table.Changes, (service, change) => new V1.ReportedChange { Service = service, Change = change }) },
        ChangesMore = Tables.Sum(table => (long)table.ChangesMore),
        ChangeCounts = { Each(table => table.Counts, (service, count) => new V1.ReportedChangeCount { Service = service, Count = count }) },
    };

    private IEnumerable<TReported> Each<TItem, TReported>(Func<ChangeTable, IEnumerable<TItem>> items, Func<string, TItem, TReported> report) =>
        All.SelectMany(entry => entry.Table is { } table ? items(table).Select(item => report(entry.Section.Name, item)) : []);

    /// <summary>The earlier revisions.</summary>
    public Revisions Left => Revisions.Of(All.Select(entry => (entry.Section, entry.Table?.Left?.Revision)));
}

/// <summary>What a report says has changed since the last one, a day before its cut-off.</summary>
/// <param name="Since">The known time of that last report; null where nothing is known even now.</param>
/// <param name="Start">Where the records' period begins, exclusive.</param>
/// <param name="Stop">Where the records' period ends, inclusive: with the report's.</param>
/// <param name="Learned">What was learned since.</param>
public sealed record ReportChanges(DateTimeOffset? Since, DateTimeOffset Start, DateTimeOffset Stop, LearnedChanges Learned)
{
    /// <summary>What the changes are against, as answers tell it.</summary>
    public V1.ChangesSince ToMessage() => new()
    {
        KnownTime = Since?.ToTimestamp(),
        Start = Start.ToTimestamp(),
        End = Stop.ToTimestamp(),
        Revisions = Learned.Left.ToMessage(),
    };
}
