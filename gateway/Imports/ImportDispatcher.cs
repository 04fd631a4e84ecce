namespace Sitrep.Gateway.Imports;

/// <summary>Takes files to the services that read them. A bulletin is tried at all services before any writes.</summary>
internal sealed class ImportDispatcher(FormatList formats, RecordResources resources, TimeProvider time)
{
    /// <summary>The format that all services read together, all or nothing.</summary>
    private const string Bulletin = "bulletin";

    /// <summary>The work of importing a file.</summary>
    public ServiceWork WorkOf(ImportOptions order, FileSpool file) => new(
        (backend, dryRun, options, progress) => ServiceImport.RunAsync(
            backend, file, new(order) { DryRun = dryRun, KindsElsewhere = { KindsElsewhere(backend) } }, options, progress),
        order.KnownTime?.ToDateTimeOffset() ?? (order.Format == Bulletin ? file.HeaderKnownTime() : null),
        "Sending the same file again completes it.",
        time);

    // A service knows no kinds but its own.
    private IEnumerable<string> KindsElsewhere(Backend backend) =>
        resources.All.Where(kind => !kind.Services.Contains(backend.Section)).Select(kind => kind.Singular);

    /// <summary>Says what would become of each row; refuses what must not be imported at all.</summary>
    /// <exception cref="ProblemException">The file is refused; nothing was written.</exception>
    public async Task<IReadOnlyList<ServiceOutcome>> TryAsync(ImportOptions order, ServiceWork work, CancellationToken aborted)
    {
        var outcomes = await work.TryAsync(
            await formats.ReadersAsync(order.Format, order.Format == Bulletin, "send the file again", aborted), aborted);
        RowOutcome[] rejected = [.. RowMerge.Merge([.. outcomes.Select(outcome => outcome.Rows)]).Where(row => row.Outcome == Outcome.Rejected)];
        if (order.Format == Bulletin && rejected.Length > 0)
            throw new ProblemException(ImportProblems.Rejected(rejected));
        work.CheckKnownTime(outcomes);
        return outcomes;
    }
}
