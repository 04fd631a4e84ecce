namespace Sitrep.Gateway.Imports;

/// <summary>Takes files to the services that read them. A bulletin is tried at all services before any writes.</summary>
internal sealed class ImportDispatcher(FormatList formats, RecordResources resources, TimeProvider time)
{
    /// <summary>The format that all services read together, all or nothing.</summary>
    private const string Bulletin = "bulletin";

    /// <summary>The work of importing a file.</summary>
    public ServiceWork WorkOf(ImportOptions order, FileSpool file) => WorkOf(order, file, omitsElsewhere: true);

    private ServiceWork WorkOf(ImportOptions order, FileSpool file, bool omitsElsewhere) => new(
        (backend, tried, options, progress) => ServiceImport.RunAsync(
            backend, file, OptionsFor(backend, order, tried, omitsElsewhere), options, progress),
        order.KnownTime?.ToDateTimeOffset() ?? (order.Format == Bulletin ? file.HeaderKnownTime() : null),
        "Sending the same file again completes it.",
        time);

    private ImportOptions OptionsFor(Backend backend, ImportOptions order, ServiceOutcome? tried, bool omitsElsewhere)
    {
        ImportOptions options = new(order)
        {
            DryRun = tried is null,
            KindsElsewhere = { KindsElsewhere(backend) },
            OmitElsewhere = omitsElsewhere,
        };
        if (tried is not null)
            options.TriedRevision = tried.Summary.Revision;
        return options;
    }

    // A service knows no kinds but its own.
    private IEnumerable<string> KindsElsewhere(Backend backend) =>
        resources.All.Where(kind => !kind.Services.Contains(backend.Section)).Select(kind => kind.Singular);

    /// <summary>Says what would become of each row; refuses what must not be imported at all.</summary>
    /// <exception cref="ProblemException">The file is refused; nothing was written.</exception>
    public async Task<IReadOnlyList<ServiceOutcome>> TryAsync(ImportOptions order, FileSpool file, ServiceWork work, CancellationToken aborted)
    {
        var readers = await formats.ReadersAsync(order.Format, order.Format == Bulletin, "send the file again", aborted);
        var outcomes = await work.TryAsync(readers, aborted);
        // What every service leaves to the others is nobody's, and has to be named: a rare fault, for which all is asked for once more.
        if (RowMerge.LacksLines(outcomes))
            outcomes = await WorkOf(order, file, omitsElsewhere: false).TryAsync(readers, aborted);
        RowOutcome[] rejected = [.. RowMerge.Merge([.. outcomes.Select(outcome => outcome.Rows)]).Where(row => row.Outcome == Outcome.Rejected)];
        if (order.Format == Bulletin && rejected.Length > 0)
            throw new ProblemException(ImportProblems.Rejected(rejected));
        work.CheckKnownTime(outcomes);
        return outcomes;
    }
}
