namespace Sitrep.Gateway.Records;

/// <summary>The kinds of record there are: those of each section, and the registers that every service keeps.</summary>
internal sealed class RecordResources
{
    public RecordResources(SectionList sections)
    {
        Sources = new(SourceService.Descriptor, sections.All);
        Registers = [Sources, new(AliasService.Descriptor, sections.All)];
        OfSections = [.. sections.All.SelectMany(section => section.Records, (section, service) => new RecordResource(service, [section]))];
        All = [.. Registers, .. OfSections];
    }

    /// <summary>The register of sources, of which each service has one.</summary>
    public RecordResource Sources { get; }

    /// <summary>The kinds of which each service keeps the same records, those that others name first: sources, then the words
    /// that desks have added to the registers of places and weapons.</summary>
    public IReadOnlyList<RecordResource> Registers { get; }

    /// <summary>The kinds that one service keeps.</summary>
    public IReadOnlyList<RecordResource> OfSections { get; }

    /// <summary>All kinds, in the order in which they are exported.</summary>
    public IReadOnlyList<RecordResource> All { get; }
}
