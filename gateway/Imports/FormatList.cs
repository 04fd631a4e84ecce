using Grpc.Core;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.Backends;

namespace Sitrep.Gateway.Imports;

/// <summary>The formats that a service reads; null if it did not answer.</summary>
internal sealed record ServiceFormats(Backend Backend, IReadOnlyList<ImportFormat>? Formats);

/// <summary>Asks both services at once for the formats that they read.</summary>
internal sealed class FormatList(BackendPair backends, TimeProvider time)
{
    public Task<ServiceFormats[]> AskAsync(CancellationToken aborted) =>
        Task.WhenAll(backends.All.Select(backend => AskAsync(backend, aborted)));

    private async Task<ServiceFormats> AskAsync(Backend backend, CancellationToken aborted)
    {
        try
        {
            var answer = await backend.Imports.ListFormatsAsync(
                new ListFormatsRequest(), deadline: time.GetUtcNow().UtcDateTime + ImportLimits.FormatsBudget, cancellationToken: aborted);
            return new(backend, answer.Formats);
        }
        catch (RpcException fault) when (SectionFaults.IsService(fault))
        {
            return new(backend, null);
        }
    }
}
