using Sitrep.Storage;

namespace Sitrep.Evidence.Summaries;

/// <summary>What a section is made from: one snapshot, the period asked for, and the register as it stood.</summary>
/// <param name="Snapshot">The database at the revision read.</param>
/// <param name="Period">The period.</param>
/// <param name="Before">The period to compare with; null if none was asked for.</param>
/// <param name="Region">Region code; empty for everything.</param>
/// <param name="Sources">The register.</param>
public sealed record SummaryScope(Snapshot Snapshot, Period Period, Period? Before, string Region, SourceRegister Sources)
{
    /// <summary>What else than the records of a time decides what is said of it, at this revision: what has no window, such as the register,
    /// and the words that were taken out since. What is kept for another edition does not hold.</summary>
    public (long Register, long Redaction) Edition => (TouchedDays.LastWithoutDay(Snapshot), RedactionTable.Newest(Snapshot));

    /// <summary>Ends the making of the section, which goes on long after its records are read.</summary>
    public CancellationToken CancellationToken => Snapshot.CancellationToken;
}

/// <summary>Reads what every section needs in one snapshot, so that the answer depends on the question and the revision alone.</summary>
public sealed class SummaryReader(Database database, RecordSet records)
{
    /// <summary>Records named in one list of a section; the rest is counted. Keeps a section under 1 MiB.</summary>
    public const int RowsMax = 50;

    /// <summary>The section of a period, and what it was read from.</summary>
    /// <exception cref="InvalidFieldsException">Something is wrong with the question.</exception>
    public Task<(TSection Section, V1.ReadState State)> ReadAsync<TSection>(
        V1.SummarizeRequest request, Func<SummaryScope, TSection> build, CancellationToken cancellationToken)
        where TSection : ISection
    {
        Violations faults = [];
        var (period, before) = RequestedPeriod.From(request, faults);
        var point = RequestedReadPoint.From(request, faults);
        if (request.Region.Length > 0)
            PlaceChecks.CheckRegion(request.Region, faults, "region");
        if (period is null || faults.Any)
            throw new InvalidFieldsException(faults);
        return database.ReadAsync(point, snapshot =>
        {
            var section = build(new(snapshot, period, before, request.Region, records.Register(snapshot)));
            section.Caveats.Add(RedactionCaveats.From(snapshot, section));
            return (section, ReadStates.Of(database, snapshot));
        }, cancellationToken);
    }
}
