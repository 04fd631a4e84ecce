namespace Sitrep.Gateway.Backends;

/// <summary>Every service behind the gateway.</summary>
/// <param name="All">All, in the order in which revisions are printed.</param>
internal sealed record BackendList(IReadOnlyList<Backend> All)
{
    /// <summary>The service of a section.</summary>
    public Backend this[SectionDefinition section] => All.First(backend => backend.Section == section);

    /// <summary>Whether every Watch stream stands, so that what is known of each is at most one message old.</summary>
    public bool AreOpen => All.All(backend => backend.Monitor.IsOpen);
}
