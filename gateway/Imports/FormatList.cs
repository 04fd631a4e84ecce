namespace Sitrep.Gateway.Imports;

/// <summary>The formats that a service reads; null if it did not answer.</summary>
internal sealed record ServiceFormats(Backend Backend, IReadOnlyList<ImportFormat>? Formats);

/// <summary>Asks all services at once for the formats that they read.</summary>
internal sealed class FormatList(BackendList backends)
{
    public Task<ServiceFormats[]> AskAsync(CancellationToken aborted) =>
        Task.WhenAll(backends.All.Select(backend => AskAsync(backend, aborted)));

    /// <summary>The services that read a format.</summary>
    /// <param name="isOfAll">Whether a service that does not answer is missed even if another reads it.</param>
    /// <param name="remedy">What to do where a service is missed, in a few words.</param>
    /// <exception cref="ProblemException">A service is missed, or none reads it.</exception>
    public async Task<IReadOnlyList<Backend>> ReadersAsync(string format, bool isOfAll, string remedy, CancellationToken aborted)
    {
        var lists = await AskAsync(aborted);
        Backend[] missing = [.. lists.Where(list => list.Formats is null).Select(list => list.Backend)];
        if (isOfAll && missing.Length > 0)
            throw new ProblemException(ImportProblems.Unreachable(missing, remedy));

        Backend[] readers = [.. lists.Where(list => list.Formats?.Any(known => known.Name == format) == true).Select(list => list.Backend)];
        if (readers.Length > 0)
            return readers;
        throw new ProblemException(missing.Length > 0
            ? ImportProblems.Unreachable(missing, remedy)
            : ImportProblems.UnknownFormat(format, lists.SelectMany(list => list.Formats!).Select(known => known.Name).Distinct().Order()));
    }

    private async Task<ServiceFormats> AskAsync(Backend backend, CancellationToken aborted)
    {
        try
        {
            var answer = await backend.Imports.ListFormatsAsync(new ListFormatsRequest(), cancellationToken: aborted);
            return new(backend, answer.Formats);
        }
        catch (RpcException fault) when (SectionFaults.IsService(fault))
        {
            return new(backend, null);
        }
    }
}
