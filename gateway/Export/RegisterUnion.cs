using Google.Protobuf;
using Sitrep.Contracts;

namespace Sitrep.Gateway.Export;

/// <summary>A register of both services as one: a pure function. An entry that only one of them has is taken from it.</summary>
/// <param name="Entries">Every entry, by id.</param>
/// <param name="Differing">Ids of the entries of which the two say different things, by id; the preferred one's is taken.</param>
internal sealed record RegisterUnion(IReadOnlyList<IRecord> Entries, IReadOnlyList<string> Differing)
{
    /// <param name="preferred">The register that is taken where the two differ.</param>
    /// <param name="other">The other one.</param>
    public static RegisterUnion Join(IEnumerable<IRecord> preferred, IEnumerable<IRecord> other)
    {
        var entries = new SortedDictionary<string, IRecord>(StringComparer.Ordinal);
        foreach (var entry in other)
            entries[entry.Id] = entry;
        List<string> differing = [];
        foreach (var entry in preferred)
        {
            if (entries.TryGetValue(entry.Id, out var second) && Said(entry) != Said(second))
                differing.Add(entry.Id);
            entries[entry.Id] = entry;
        }

        differing.Sort(StringComparer.Ordinal);
        return new([.. entries.Values], differing);
    }

    // Each register counts its versions by itself, and why one was withdrawn is not carried by a bulletin.
    private static string Said(IRecord entry)
    {
        var plain = (IRecord)entry.Descriptor.Parser.ParseFrom(entry.ToByteString());
        plain.Etag = "";
        plain.WithdrawnReason = entry.WithdrawnReason.Length > 0 ? "withdrawn" : "";
        return RedactionMark.Alike(plain.ToString()!);
    }
}
