namespace Sitrep.Gateway.Export;

/// <summary>The state of the data that an export is of.</summary>
/// <param name="Revisions">The revisions read.</param>
/// <param name="CutOff">The newest known time of them; null where nothing has been learned yet.</param>
/// <param name="Redactions">Revisions of the services' newest redactions when it was found; 0: none.</param>
internal sealed record ExportState(Revisions Revisions, DateTimeOffset? CutOff, Revisions Redactions)
{
    // A service tells the commit that it reads with a section, and of no period a section is smaller.
    private static readonly DateTimeOffset Moment = DateTimeOffset.UnixEpoch;

    private static readonly TimeSpan Instant = TimeSpan.FromMilliseconds(1);

    /// <summary>Finds the revisions that an order is to be read at.</summary>
    /// <exception cref="ProblemException">A service refuses it or cannot be reached.</exception>
    public static async Task<ExportState> FindAsync(ExportOrder order, BackendList backends, CancellationToken aborted)
    {
        var options = new CallOptions(cancellationToken: aborted);
        var states = await Task.WhenAll(backends.All.Select(async backend => (backend.Section, Read: await ReadAsync(order, backend, options))));
        return new(
            Revisions.Of(states.Select(state => (state.Section, (long?)state.Read.Commit.Revision))),
            ReportFacts.CutOffOf(states.Select(state => state.Read.Commit)),
            Revisions.Of(states.Select(state => (state.Section, (long?)state.Read.RedactionRevision))));
    }

    private static async Task<ReadState> ReadAsync(ExportOrder order, Backend backend, CallOptions options)
    {
        SummarizeRequest request = new()
        {
            Start = Moment.ToTimestamp(),
            End = (Moment + Instant).ToTimestamp(),
            Zone = order.Zone.Id,
            ReadTime = order.AsOf?.ToTimestamp(),
        };
        if (order.At?[backend.Section] is { } revision)
            request.ReadRevision = revision;
        try
        {
            return (await backend.SummarizeAsync(request, options)).Read;
        }
        catch (RpcException fault) when (ServiceProblems.From(backend.Name, fault) is { } problem)
        {
            throw new ProblemException(problem);
        }
    }
}
