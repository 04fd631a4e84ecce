using Sitrep.Evidence.V1;

namespace Sitrep.Gateway.Export;

/// <summary>The registers of both services as one: a pure function. A source that only one of them has is taken from it.</summary>
/// <param name="Sources">Every source, by id.</param>
/// <param name="Differing">Ids of the sources of which the two say different things, by id; the preferred one's is taken.</param>
internal sealed record SourceMerge(IReadOnlyList<Source> Sources, IReadOnlyList<string> Differing)
{
    /// <param name="preferred">The register that is taken where the two differ.</param>
    /// <param name="other">The other one.</param>
    public static SourceMerge Of(IEnumerable<Source> preferred, IEnumerable<Source> other)
    {
        var sources = new SortedDictionary<string, Source>(StringComparer.Ordinal);
        foreach (var source in other) sources[source.Id] = source;
        List<string> differing = [];
        foreach (var source in preferred)
        {
            if (sources.TryGetValue(source.Id, out var second) && !Plain(source).Equals(Plain(second))) differing.Add(source.Id);
            sources[source.Id] = source;
        }

        differing.Sort(StringComparer.Ordinal);
        return new([.. sources.Values], differing);
    }

    // Each register counts its versions by itself, and why one was withdrawn is not carried by a bulletin.
    private static Source Plain(Source source)
    {
        var plain = source.Clone();
        plain.Etag = "";
        plain.WithdrawnReason = source.WithdrawnReason.Length > 0 ? "withdrawn" : "";
        return plain;
    }
}
