using Grpc.Core;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.Backends;
using Sitrep.Gateway.Problems;

namespace Sitrep.Gateway.Imports;

/// <summary>Takes files to the services that read them. A bulletin is tried at both services before either writes.</summary>
internal sealed class ImportDesk(FormatList formats, TimeProvider time)
{
    /// <summary>The format that both services read together, all or nothing.</summary>
    private const string Bulletin = "bulletin";

    /// <summary>Says what would become of each row; refuses what must not be imported at all.</summary>
    /// <exception cref="ProblemException">The file is refused; nothing was written.</exception>
    public async Task<IReadOnlyList<ServiceOutcome>> TryAsync(ImportOrder order, FileSpool file, CancellationToken aborted)
    {
        var readers = await ReadersAsync(order.Format, aborted);
        var tries = readers.Select(backend => ServiceImport.RunAsync(
            backend, file, order.ToOptions(dryRun: true), Deadline, progress: null, aborted)).ToArray();
        var outcomes = await AllAsync(tries);

        RowOutcome[] rejected = [.. RowMerge.Merge([.. outcomes.Select(outcome => outcome.Rows)]).Where(row => row.Outcome == Outcome.Rejected)];
        if (order.Format == Bulletin && rejected.Length > 0) throw new ProblemException(ImportProblems.Rejected(rejected));
        CheckKnownTime(order.KnownTime ?? (order.Format == Bulletin ? file.HeaderKnownTime() : null), outcomes);
        return outcomes;
    }

    /// <summary>Writes what was tried. Not called off when its sender leaves, lest one service has it and the other has not.</summary>
    public Task<ServiceImportResult[]> WriteAsync(
        ImportOrder order, FileSpool file, IReadOnlyList<ServiceOutcome> tried, ImportProgressMeter progress) =>
        Task.WhenAll(tried.Select(service => WriteAsync(service.Backend, order, file, progress)));

    private async Task<ServiceImportResult> WriteAsync(Backend backend, ImportOrder order, FileSpool file, ImportProgressMeter progress)
    {
        try
        {
            var outcome = await ServiceImport.RunAsync(
                backend, file, order.ToOptions(dryRun: false), Deadline, progress.Of(backend.Name), CancellationToken.None);
            return new(backend, outcome, null);
        }
        catch (RpcException refusal)
        {
            return new(backend, null, RpcProblems.Of(refusal));
        }
    }

    private DateTime Deadline => time.GetUtcNow().UtcDateTime + ImportLimits.Budget;

    private async Task<IReadOnlyList<Backend>> ReadersAsync(string format, CancellationToken aborted)
    {
        var lists = await formats.AskAsync(aborted);
        Backend[] missing = [.. lists.Where(list => list.Formats is null).Select(list => list.Backend)];
        if (format == Bulletin && missing.Length > 0) throw new ProblemException(ImportProblems.Unreachable(missing));

        Backend[] readers = [.. lists.Where(list => list.Formats?.Any(known => known.Name == format) == true).Select(list => list.Backend)];
        if (readers.Length > 0) return readers;
        throw new ProblemException(missing.Length > 0
            ? ImportProblems.Unreachable(missing)
            : ImportProblems.UnknownFormat(format, lists.SelectMany(list => list.Formats!).Select(known => known.Name).Distinct().Order()));
    }

    // A service refuses a known time before its newest one. Said before anything is written, so that not one of two
    // services takes a bulletin that the other must refuse.
    private void CheckKnownTime(DateTimeOffset? asked, IReadOnlyList<ServiceOutcome> outcomes)
    {
        if (asked is not { } knownTime) return;
        var newest = outcomes
            .Where(outcome => outcome.Summary is { NewRows: > 0 } or { RevisedRows: > 0 })
            .Max(outcome => outcome.Backend.Monitor.KnownTime);
        if (knownTime > time.GetUtcNow() || knownTime < newest)
            throw new ProblemException(ProblemOf.KnownTimeRefused(Text(knownTime), newest is { } known ? Text(known) : "none"));
    }

    private static string Text(DateTimeOffset instant) => $"{instant.UtcDateTime:yyyy-MM-ddTHH:mm:ss.FFFFFFFZ}";

    // Waits for all before it names the first fault, so that no call goes on behind a refused request.
    private static async Task<ServiceOutcome[]> AllAsync(Task<ServiceOutcome>[] tries)
    {
        await ((Task)Task.WhenAll(tries)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return await Task.WhenAll(tries);
    }
}

/// <summary>How a service's part of an import ended: with an outcome, or with a problem.</summary>
internal sealed record ServiceImportResult(Backend Backend, ServiceOutcome? Outcome, Problem? Problem);
