namespace Sitrep.Gateway.Export;

/// <summary>What is to be exported.</summary>
/// <param name="At">The revisions to read; null for the newest, or for what was known at <paramref name="AsOf"/>.</param>
/// <param name="AsOf">The known time to read at.</param>
/// <param name="Zone">Where dates without a time are placed.</param>
/// <param name="Start">Only records that end after it; null for all.</param>
/// <param name="End">Only records that end by it; null for all.</param>
/// <param name="Kinds">Kinds of record, beside sources and aliases, which always go along; null for all.</param>
/// <param name="Register">The service whose register is taken where the two differ; null to refuse then.</param>
internal sealed record ExportOrder(
    Revisions? At,
    DateTimeOffset? AsOf,
    IanaZone Zone,
    DateTimeOffset? Start,
    DateTimeOffset? End,
    IReadOnlyList<RecordResource>? Kinds,
    SectionDefinition? Register)
{
    /// <summary>Whether only a part is asked for.</summary>
    public bool IsPart => Start is not null || End is not null || Kinds is not null;

    /// <summary>Reads an order from an address.</summary>
    /// <exception cref="ProblemException">Something is wrong with it.</exception>
    public static ExportOrder Read(IQueryCollection query, QueryTimes times, RecordResources resources)
    {
        var reader = new QueryReader(query, ExportOperations.Parameters(resources));
        var zone = times.Zone(reader);
        var start = QueryTimes.Time(reader, "start", zone, later: false);
        var end = QueryTimes.Time(reader, "end", zone, later: true);
        QueryTimes.InOrder(reader, start, end);
        var order = new ExportOrder(
            times.At(reader), times.AsOf(reader, zone), zone, start, end, KindsOf(reader, resources), RegisterOf(reader, times.Sections));
        reader.EnsureValid();
        return order;
    }

    private static RecordResource[]? KindsOf(QueryReader reader, RecordResources resources)
    {
        var names = reader.List("kind");
        foreach (var name in names.Where(name => !resources.All.Any(kind => kind.Singular == name)).Distinct())
            reader.Faults.Add(
                "kind", $"'{Shown.Of(name)}' is no kind of record.",
                $"Write one or more of: {string.Join(", ", resources.All.Select(kind => kind.Singular))}.");
        RecordResource[] kinds = [.. resources.OfSections.Where(kind => names.Contains(kind.Singular))];
        return names.Count == 0 || kinds.Length == resources.OfSections.Count ? null : kinds;
    }

    private static SectionDefinition? RegisterOf(QueryReader reader, SectionList sections)
    {
        if (reader.Text("register") is not { } name)
            return null;
        if (sections.All.FirstOrDefault(section => section.Name == name) is { } register)
            return register;
        reader.Faults.Add(
            "register", $"'{Shown.Of(name)}' is no service with a register.", $"Write {string.Join(" or ", sections.All)}.");
        return null;
    }
}
