namespace Sitrep.Gateway.Imports;

/// <summary>What one service made of a file, or of the rows that it has on file.</summary>
internal sealed record ServiceOutcome(Backend Backend, IReadOnlyList<FileNotice> Notices, IReadOnlyList<RowOutcome> Rows, ImportSummary Summary)
{
    /// <summary>Whether nothing in the file was for it. What is in it is no more for it when it is sent again.</summary>
    public bool IsAllElsewhere => ElsewhereRows > 0 && Rows.All(row => row.Outcome == Outcome.Elsewhere);

    /// <summary>Rows that belong to another service, told of or left out.</summary>
    public long ElsewhereRows => Math.Max(Summary.ElsewhereRows, Rows.Count(row => row.Outcome == Outcome.Elsewhere));
}

/// <summary>Takes in a service's answer piece by piece.</summary>
internal sealed class OutcomeReader(Backend backend, Action<ImportProgress>? progress)
{
    private readonly List<FileNotice> _notices = [];
    private readonly List<RowOutcome> _rows = [];
    private ImportSummary? _summary;

    /// <summary>Takes in a piece; those that it does not have are null.</summary>
    public void Take(ImportProgress? at = null, FileNotice? notice = null, RowOutcome? row = null, ImportSummary? summary = null)
    {
        if (at is not null)
            progress?.Invoke(at);
        if (notice is not null)
            _notices.Add(notice);
        if (row is not null)
            _rows.Add(row);
        _summary = summary ?? _summary;
    }

    /// <summary>The answer as a whole.</summary>
    /// <exception cref="RpcException">It ended without a summary.</exception>
    public ServiceOutcome Finish()
    {
        if (_summary is null)
            throw new RpcException(new Status(StatusCode.Unavailable, "The service ended without a summary."));
        backend.Monitor.Observe(_summary.Revision);
        return new(backend, _notices, _rows, _summary);
    }
}
