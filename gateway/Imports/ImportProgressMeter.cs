namespace Sitrep.Gateway.Imports;

/// <summary>How far an import is at the services together: as far as the one that is behind.</summary>
internal sealed class ImportProgressMeter(IEnumerable<string> services)
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

    /// <summary>One service has got this far.</summary>
    public void Report(string service, ImportProgress progress)
    {
        lock (_gate)
            _byService[service] = progress;
    }
}
