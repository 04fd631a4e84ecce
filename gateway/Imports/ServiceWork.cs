namespace Sitrep.Gateway.Imports;

/// <summary>Has one service do its part, of which it has said what it would do; or has it say that.</summary>
/// <param name="tried">What it has said; null to have it say so.</param>
/// <exception cref="RpcException">The service refused or could not be reached.</exception>
internal delegate Task<ServiceOutcome> ServicePart(Backend backend, ServiceOutcome? tried, CallOptions options, Action<ImportProgress>? progress);

/// <summary>How a service's part ended: with an outcome, or with a problem.</summary>
internal sealed record ServicePartResult(Backend Backend, ServiceOutcome? Outcome, Problem? Problem);

/// <summary>What several services do as parts of one: each is tried before any writes.</summary>
/// <param name="KnownTime">When the platform learned of it; null for now.</param>
/// <param name="Completes">What completes it where one part failed after another was written, in a sentence.</param>
internal sealed record ServiceWork(ServicePart Part, DateTimeOffset? KnownTime, string Completes, TimeProvider Time)
{
    /// <summary>Says what each service would do. Waits for all before it names the first fault, so that no call goes on behind a refused
    /// request.</summary>
    /// <exception cref="ProblemException">One refused or could not be reached.</exception>
    public async Task<IReadOnlyList<ServiceOutcome>> TryAsync(IReadOnlyList<Backend> services, CancellationToken aborted)
    {
        Task<ServiceOutcome>[] tries = [.. services.Select(backend => TryAsync(backend, aborted))];
        await ((Task)Task.WhenAll(tries)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return await Task.WhenAll(tries);
    }

    /// <summary>Refuses a known time that a service will refuse. Said before anything is written, so that not one service takes
    /// what another must refuse.</summary>
    /// <exception cref="ProblemException">It lies before a newest one, or in the future.</exception>
    public void CheckKnownTime(IReadOnlyList<ServiceOutcome> tried)
    {
        if (KnownTime is not { } knownTime)
            return;
        var newest = tried
            .Where(outcome => outcome.Summary is { NewRows: > 0 } or { RevisedRows: > 0 })
            .Max(outcome => outcome.Backend.Monitor.KnownTime);
        if (knownTime > Time.GetUtcNow() || knownTime < newest)
            throw new ProblemException(ProblemKinds.KnownTimeRefused(Text(knownTime), newest is { } known ? Text(known) : "none"));
    }

    /// <summary>Has the services that were tried write, but for those that nothing is for. Not called off when the sender leaves, lest one
    /// service has it and another has not.</summary>
    public Task<ServicePartResult[]> WriteAsync(IReadOnlyList<ServiceOutcome> tried, Action<Backend, ImportProgress> progress) =>
        Task.WhenAll(tried.Select(service => service.IsAllElsewhere
            ? Task.FromResult(new ServicePartResult(service.Backend, service, null))
            : WriteAsync(service, progress)));

    private async Task<ServiceOutcome> TryAsync(Backend backend, CancellationToken aborted)
    {
        try
        {
            return await Part(backend, null, Options(aborted), null);
        }
        catch (RpcException refusal)
        {
            throw new ProblemException(ProblemOfPart(backend, refusal));
        }
    }

    private async Task<ServicePartResult> WriteAsync(ServiceOutcome tried, Action<Backend, ImportProgress> progress)
    {
        var backend = tried.Backend;
        try
        {
            var written = await Part(backend, tried, Options(CancellationToken.None), at => progress(backend, at));
            return new(backend, written.Summary.AsTried ? written with { Rows = tried.Rows } : written, null);
        }
        catch (RpcException refusal)
        {
            return new(backend, null, ProblemOfPart(backend, refusal));
        }
    }

    private static Problem ProblemOfPart(Backend backend, RpcException refusal) =>
        ServiceProblems.From(backend.Name, refusal) ?? RpcProblems.From(refusal);

    private CallOptions Options(CancellationToken aborted) =>
        new(deadline: Time.GetUtcNow().UtcDateTime + UploadLimits.Budget, cancellationToken: aborted);

    private static string Text(DateTimeOffset instant) => $"{instant.UtcDateTime:yyyy-MM-ddTHH:mm:ss.FFFFFFFZ}";
}
