namespace Sitrep.Gateway.Backends;

/// <summary>One service, as the gateway sees it: what can be asked of it, and what is known of its state.</summary>
internal sealed class Backend
{
    private readonly SeriesService.SeriesServiceClient _series;
    private readonly ChangeService.ChangeServiceClient _changes;

    public Backend(SectionDefinition section, BackendChannel channel, TimeProvider time, ILogger<SectionMonitor> log)
    {
        Section = section;
        Presence = channel.Presence;
        Invoker = channel.Reads;
        Imports = new(channel.Reads);
        Redactions = new(channel.Writes);
        _series = new(channel.Reads);
        _changes = new(channel.Reads);
        Monitor = new(section.Name, WatchCheckpointsAsync, channel.Presence, time, log);
        Summaries = new(section, SummarizeAsync, Monitor, time);
        Changes = new(section, ListChangesAsync, Monitor, time);
    }

    public SectionDefinition Section { get; }

    public string Name => Section.Name;

    /// <summary>Whether it is there.</summary>
    public ServicePresence Presence { get; }

    /// <summary>For reads, which end as soon as it is lost, and for streams.</summary>
    public CallInvoker Invoker { get; }

    /// <summary>How far it has got.</summary>
    public SectionMonitor Monitor { get; }

    /// <summary>Its section of a period, whatever state it is in.</summary>
    public SectionPipeline Summaries { get; }

    /// <summary>What it learned between two revisions.</summary>
    public SectionChanges Changes { get; }

    /// <summary>Its door for files.</summary>
    public ImportService.ImportServiceClient Imports { get; }

    /// <summary>Its door for taking words out.</summary>
    public RedactionService.RedactionServiceClient Redactions { get; }

    /// <summary>Its section, asked for without more ado.</summary>
    /// <exception cref="RpcException">It refused the question or could not be reached.</exception>
    public async Task<SectionAnswer<ISection>> SummarizeAsync(SummarizeRequest request, CallOptions options)
    {
        var response = (ISummarizeResponse)await Section.Summarize.CallAsync(this, request, options);
        return new(Section.SectionOf(response), response.State);
    }

    /// <summary>Numbers over time.</summary>
    /// <exception cref="RpcException">It refused the question or could not be reached.</exception>
    public async Task<SectionAnswer<SeriesTable>> ListSeriesAsync(ListSeriesRequest request, CallOptions options)
    {
        var response = await _series.ListSeriesAsync(request, options);
        return new(response.Table ?? new(), response.State);
    }

    /// <summary>Its changes after a cursor, as they come; null for from now on.</summary>
    public IAsyncEnumerable<WatchMessage> WatchAsync(long? cursor, CancellationToken ended) =>
        Section.Watch.FollowAsync(Invoker, cursor, checkpointsOnly: false, ended);

    private IAsyncEnumerable<WatchMessage> WatchCheckpointsAsync(long? cursor, CancellationToken ended) =>
        Section.Watch.FollowAsync(Invoker, cursor, checkpointsOnly: true, ended);

    private async Task<SectionAnswer<ChangeTable>> ListChangesAsync(ListChangesRequest request, CallOptions options)
    {
        var response = await _changes.ListChangesAsync(request, options);
        return new(response.Table ?? new(), response.State);
    }
}
