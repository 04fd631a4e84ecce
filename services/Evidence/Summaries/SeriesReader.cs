using Sitrep.Contracts;
using Sitrep.Contracts.Json;
using Sitrep.Evidence.Checks;
using Sitrep.Evidence.Claims;
using Sitrep.Evidence.Failures;
using Sitrep.Evidence.Records;
using Sitrep.Evidence.Series;
using Sitrep.Evidence.Time;
using Sitrep.Storage;

namespace Sitrep.Evidence.Summaries;

/// <summary>A table of series with the commit it was read at.</summary>
public sealed record SeriesAnswer(V1.SeriesTable Table, V1.Commit Commit, long NewestRevision);

/// <summary>Reads what a service's series are made of in one snapshot, so that the answer depends on the question and the revision alone.</summary>
public sealed class SeriesReader(Database database, RecordSet records)
{
    /// <summary>The answer to a question, or all that is wrong with it.</summary>
    /// <param name="request">The question.</param>
    /// <param name="selection">What it selects.</param>
    /// <param name="measures">What the service has series of.</param>
    /// <param name="faults">What is wrong with the part of the question that only the service knows.</param>
    /// <param name="read">The claims that count in a period.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="InvalidFieldsException">Something is wrong with the question.</exception>
    public Task<SeriesAnswer> ReadAsync(
        ISeriesRequest request,
        SeriesSelection selection,
        IReadOnlyCollection<V1.Measure> measures,
        Violations faults,
        Func<Snapshot, Period, IEnumerable<CountedClaim>> read,
        CancellationToken cancellationToken)
    {
        var period = RequestedPeriod.From(request, faults);
        var point = RequestedReadPoint.From(request, faults);
        EnumChecks.Required(request.Step, faults, "step");
        if (!measures.Contains(request.Measure))
            faults.Add("measure", "there are no series of it here", $"Give one of: {string.Join(", ", measures.Select(EnumWords.Of))}");
        if (request.Item.Length > 0)
            ClaimChecks.CheckItem(request.Item, faults, "item");
        if (request.Claimant.Length > 0)
            IdChecks.Required(request.Claimant, faults, "claimant");
        if (period is null || faults.Any)
            throw new InvalidFieldsException(faults);

        return database.ReadAsync(point, snapshot => new SeriesAnswer(
            SeriesTables.Build(read(snapshot, period), new Buckets(period, request.Step), selection, records.Register(snapshot)),
            Commits.ToWire(snapshot.GetCommit(snapshot.Revision)),
            database.NewestRevision), cancellationToken);
    }
}
