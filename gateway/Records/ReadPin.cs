namespace Sitrep.Gateway.Records;

/// <summary>Which state of the data a request asks for: given revisions, what was known at a time, or the newest.</summary>
internal sealed record ReadPin(Revisions? At, DateTimeOffset? AsOf)
{
    /// <summary>The newest state.</summary>
    public static ReadPin Newest { get; } = new(null, null);

    /// <summary>Reads the parameters; what is wrong goes into the reader's faults.</summary>
    /// <param name="zone">Where times without an offset are placed.</param>
    /// <param name="services">The services that could be asked: one of them has to be named.</param>
    public static ReadPin Read(QueryReader reader, QueryTimes times, IanaZone zone, IReadOnlyList<SectionDefinition> services)
    {
        Revisions? at = null;
        if (reader.Text("at") is { } text)
        {
            at = times.Sections.Parse(text);
            if (at is null)
                reader.Faults.Add("at", $"'{Shown.Of(text)}' is no revision.",
                    $"Write a pair as a report names it, for example d12.s48, or {services[0].NameOf(48)}.");
            else if (!services.Any(service => at[service] is not null))
                reader.Faults.Add("at", $"Names no revision of {string.Join(" or ", services)}.",
                    $"Write a pair such as d12.s48, or {services[0].NameOf(48)}.");
        }

        return new(at, times.AsOf(reader, zone));
    }

    /// <summary>Whether it can be read at a service.</summary>
    public bool Fits(SectionDefinition service) => At is null || At[service] is not null;

    /// <summary>Writes it into a request to a service.</summary>
    public void Apply(IMessage request, SectionDefinition service)
    {
        if (At?[service] is { } revision)
            request.Set(MessageFields.ReadRevision, revision);
        if (AsOf is { } asOf)
            request.Set(MessageFields.ReadTime, asOf.ToTimestamp());
    }
}
