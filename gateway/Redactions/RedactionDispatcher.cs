namespace Sitrep.Gateway.Redactions;

/// <summary>Takes a redaction to the service that keeps the record; the registers are kept by all.</summary>
internal sealed class RedactionDispatcher(BackendList backends, RecordResources resources, TimeProvider time)
{
    /// <summary>A service rewrites its whole file, which takes seconds for the largest.</summary>
    private static readonly TimeSpan Budget = TimeSpan.FromMinutes(1);

    /// <summary>Not called off when its sender leaves: what has begun must be done, at every service that is asked.</summary>
    /// <exception cref="ProblemException">Nothing was taken out, or not at every service that may have the words.</exception>
    public async Task<IReadOnlyList<V1.ServiceRedaction>> RedactAsync(RedactRequest request)
    {
        var kind = resources.All.FirstOrDefault(kind => request.Record.StartsWith($"{kind.Plural}/", StringComparison.Ordinal));

        // A service names every fault, also that it knows no such kind.
        var services = kind?.Services ?? [resources.Sources.Services[0]];
        var parts = await Task.WhenAll(
            backends.All.Where(backend => services.Contains(backend.Section)).Select(backend => AskAsync(backend, request)));
        V1.ServiceRedaction[] done = [.. parts.Where(part => part.Response is not null)
            .Select(part => new V1.ServiceRedaction { Service = part.Backend.Name, Response = part.Response })];
        if (Array.Find(parts, part => part.Fault is { } fault && RpcProblems.IsAbsence(fault)) is { Fault: { } absence } away)
            throw new ProblemException(done.Length > 0
                ? ProblemKinds.ServiceUnavailable(
                    $"The words were taken out at {done[0].Service}; {away.Backend.Name} did not answer. Send the same request again.")
                : ServiceProblems.Away(away.Backend.Name, absence));
        return done.Length > 0 ? done : throw new ProblemException(Refusal(parts, kind));
    }

    private async Task<Part> AskAsync(Backend backend, RedactRequest request)
    {
        try
        {
            var response = await backend.Redactions.RedactAsync(request, deadline: time.GetUtcNow().UtcDateTime + Budget);
            backend.Monitor.ObserveRedaction(response.Revision);
            backend.Monitor.Observe(response.Revision);
            return new(backend, response, null);
        }
        catch (RpcException fault)
        {
            return new(backend, null, fault);
        }
    }

    // Of services that keep the same register, the one that has not the words tells less.
    private Problem Refusal(Part[] parts, RecordResource? kind)
    {
        var leading = parts.OrderBy(part => part.Fault!.StatusCode == StatusCode.NotFound ? 1 : 0).First();
        var problem = ServiceProblems.From(leading.Backend.Name, leading.Fault!) ?? RpcProblems.From(leading.Fault!);
        return kind is not null ? problem : problem with
        {
            Errors =
            [
                .. problem.Errors.Select(error => error.Field != "record" ? error : error with
                {
                    Remedy = $"Give a kind and an id, as in {string.Join(" or ", resources.All.Select(known => $"{known.Plural}/ID"))}.",
                }),
            ],
        };
    }

    private sealed record Part(Backend Backend, RedactResponse? Response, RpcException? Fault);
}
