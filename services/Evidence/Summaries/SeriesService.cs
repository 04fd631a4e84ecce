using Grpc.Core;
using Sitrep.Evidence.Series;
using Sitrep.Storage;

namespace Sitrep.Evidence.Summaries;

/// <summary>A service's series over gRPC, read in one snapshot, so that the answer depends on the question and the revision alone.</summary>
public sealed class SeriesService(Database database, RecordSet records, SeriesSource source) : V1.SeriesService.SeriesServiceBase
{
    public override Task<V1.ListSeriesResponse> ListSeries(V1.ListSeriesRequest request, ServerCallContext context)
    {
        Violations faults = [];
        var period = RequestedPeriod.From(request, faults);
        var point = RequestedReadPoint.From(request, faults);
        EnumChecks.Required(request.Step, faults, "step");
        if (!source.Measures.Contains(request.Measure))
            faults.Add("measure", "there are no series of it here", $"Give one of: {string.Join(", ", source.Measures.Select(EnumWords.Of))}");
        if (request.Item.Length > 0)
            ClaimChecks.CheckItem(request.Item, faults, "item");
        if (request.Claimant.Length > 0)
            IdChecks.Required(request.Claimant, faults, "claimant");
        source.Check(request, faults);
        if (period is null || faults.Any)
            throw new InvalidFieldsException(faults);

        return database.ReadAsync(point, snapshot => new V1.ListSeriesResponse
        {
            State = ReadStates.Of(database, snapshot),
            Table = SeriesTables.Build(
                source.Claims(snapshot, period, request),
                new SeriesScope(request, new Buckets(period, request.Step), records.Register(snapshot)),
                source.Rules),
        }, context.CancellationToken);
    }
}
