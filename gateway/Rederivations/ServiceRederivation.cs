using Sitrep.Gateway.Imports;

namespace Sitrep.Gateway.Rederivations;

/// <summary>Has one service derive its rows anew, and hears it out.</summary>
internal static class ServiceRederivation
{
    /// <exception cref="RpcException">The service refused or could not be reached.</exception>
    public static async Task<ServiceOutcome> RunAsync(
        Backend backend, RederiveRequest request, DateTime deadline, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        using var call = backend.Imports.Rederive(request, deadline: deadline, cancellationToken: cancellation);
        var reader = new OutcomeReader(backend, progress);
        await foreach (var answer in call.ResponseStream.ReadAllAsync(CancellationToken.None))
            reader.Take(answer.Progress, notice: null, answer.Row, answer.Summary);
        return reader.Finish();
    }
}
