using Google.Protobuf.WellKnownTypes;
using Sitrep.Contracts;
using Sitrep.Evidence.Checks;
using Sitrep.Evidence.Failures;
using Sitrep.Evidence.Records;
using Sitrep.Evidence.Redactions;
using Sitrep.Evidence.Sources;
using Sitrep.Evidence.Time;
using Sitrep.Storage;

namespace Sitrep.Evidence.Summaries;

/// <summary>What a section is made from: one snapshot, the period asked for, and the register as it stood.</summary>
/// <param name="Snapshot">The database at the revision read.</param>
/// <param name="Period">The period.</param>
/// <param name="Before">The period to compare with; null if none was asked for.</param>
/// <param name="Region">Region code; empty for everything.</param>
/// <param name="Sources">The register.</param>
public sealed record SummaryScope(Snapshot Snapshot, Period Period, Period? Before, string Region, SourceRegister Sources);

/// <summary>A section with the commit it was read at.</summary>
/// <param name="Section">The section.</param>
/// <param name="Commit">The commit.</param>
/// <param name="NewestRevision">The newest revision when it was read.</param>
/// <param name="FirstKnownTime">When the service first learned anything; null if it knows nothing yet.</param>
/// <param name="RedactionRevision">Revision of the newest redaction when it was read; 0: none.</param>
public sealed record Summary<TSection>(
    TSection Section, V1.Commit Commit, long NewestRevision, Timestamp? FirstKnownTime, long RedactionRevision);

/// <summary>Reads what every section needs in one snapshot, so that the answer depends on the question and the revision alone.</summary>
public sealed class SummaryReader(Database database, RecordSet records)
{
    /// <summary>Records named in one list of a section; the rest is counted. Keeps a section under 1 MiB.</summary>
    public const int RowsMax = 50;

    public Task<Summary<TSection>> ReadAsync<TSection>(
        ISummarizeRequest request, Func<SummaryScope, TSection> build, CancellationToken cancellationToken)
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
            var scope = new SummaryScope(snapshot, period, before, request.Region, records.Register(snapshot));
            var section = build(scope);
            section.Caveats.Add(RedactionCaveats.From(snapshot, section));
            return new Summary<TSection>(
                section,
                Commits.ToWire(snapshot.GetCommit(snapshot.Revision)),
                database.NewestRevision,
                FirstKnownTime(snapshot),
                RedactionTable.Newest(snapshot));
        }, cancellationToken);
    }

    // Revision 0 is the database as shipped; knowledge begins with the first write.
    private static Timestamp? FirstKnownTime(Snapshot snapshot) =>
        snapshot.Commits(afterRevision: 0, limit: 1) is [var first] ? Commits.ToTimestamp(first.KnownTime) : null;
}
