namespace Sitrep.Gateway.Imports;

/// <summary>How far an import is at the services together: as far as the one that is behind.</summary>
internal sealed class ImportProgressMeter(IReadOnlyList<string> services)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, ImportProgress> _byService = services.ToDictionary(name => name, _ => new ImportProgress());

    /// <summary>Where it stands.</summary>
    public ImportProgress Now
    {
        get
        {
            lock (_gate)
                return new() { Rows = _byService.Values.Min(at => at.Rows), Bytes = _byService.Values.Min(at => at.Bytes) };
        }
    }

    /// <summary>Where one service reports to.</summary>
    public IProgress<ImportProgress> Create(string service) => new Reporter(this, service);

    private sealed class Reporter(ImportProgressMeter meter, string service) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            lock (meter._gate)
                meter._byService[service] = value;
        }
    }
}
