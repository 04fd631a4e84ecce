using Sitrep.Evidence.V1;
using Sitrep.Gateway.Backends;
using Sitrep.Gateway.Problems;

namespace Sitrep.Gateway.Imports;

/// <summary>Takes files to the services that read them. A bulletin is tried at both services before either writes.</summary>
internal sealed class ImportDesk(FormatList formats, TimeProvider time)
{
    /// <summary>The format that both services read together, all or nothing.</summary>
    private const string Bulletin = "bulletin";

    /// <summary>The work of importing a file.</summary>
    public ServiceWork WorkOf(ImportOrder order, FileSpool file) => new(
        (backend, dryRun, deadline, progress, cancellation) =>
            ServiceImport.RunAsync(backend, file, order.ToOptions(dryRun), deadline, progress, cancellation),
        order.KnownTime ?? (order.Format == Bulletin ? file.HeaderKnownTime() : null),
        "Sending the same file again completes it.",
        time);

    /// <summary>Says what would become of each row; refuses what must not be imported at all.</summary>
    /// <exception cref="ProblemException">The file is refused; nothing was written.</exception>
    public async Task<IReadOnlyList<ServiceOutcome>> TryAsync(ImportOrder order, ServiceWork work, CancellationToken aborted)
    {
        var outcomes = await work.TryAsync(await ReadersAsync(order.Format, aborted), aborted);
        RowOutcome[] rejected = [.. RowMerge.Merge([.. outcomes.Select(outcome => outcome.Rows)]).Where(row => row.Outcome == Outcome.Rejected)];
        if (order.Format == Bulletin && rejected.Length > 0) throw new ProblemException(ImportProblems.Rejected(rejected));
        work.CheckKnownTime(outcomes);
        return outcomes;
    }

    private async Task<IReadOnlyList<Backend>> ReadersAsync(string format, CancellationToken aborted)
    {
        const string remedy = "send the file again";
        var lists = await formats.AskAsync(aborted);
        Backend[] missing = [.. lists.Where(list => list.Formats is null).Select(list => list.Backend)];
        if (format == Bulletin && missing.Length > 0) throw new ProblemException(ImportProblems.Unreachable(missing, remedy));

        Backend[] readers = [.. lists.Where(list => list.Formats?.Any(known => known.Name == format) == true).Select(list => list.Backend)];
        if (readers.Length > 0) return readers;
        throw new ProblemException(missing.Length > 0
            ? ImportProblems.Unreachable(missing, remedy)
            : ImportProblems.UnknownFormat(format, lists.SelectMany(list => list.Formats!).Select(known => known.Name).Distinct().Order()));
    }
}
