namespace Sitrep.Gateway.Export;

/// <summary>A register of all services as one: a pure function. An entry that only one of them has is taken from it.</summary>
/// <param name="Entries">Every entry, by id.</param>
/// <param name="Differing">Ids of the entries of which they say different things, by id; the preferred one's is taken.</param>
internal sealed record RegisterUnion(IReadOnlyList<IRecord> Entries, IReadOnlyList<string> Differing)
{
    /// <param name="registers">The registers, the one that is taken where they differ first.</param>
    public static RegisterUnion Join(params IEnumerable<IEnumerable<IRecord>> registers)
    {
        var entries = new SortedDictionary<string, IRecord>(StringComparer.Ordinal);
        var differing = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var entry in registers.SelectMany(register => register))
        {
            if (!entries.TryAdd(entry.Id, entry) && Content(entry) != Content(entries[entry.Id]))
                differing.Add(entry.Id);
        }

        return new([.. entries.Values], [.. differing]);
    }

    // Each register counts its versions by itself, and why one was withdrawn is not carried by a bulletin.
    private static string Content(IRecord entry)
    {
        var plain = (IRecord)entry.Descriptor.Parser.ParseFrom(entry.ToByteString());
        plain.Etag = "";
        plain.WithdrawnReason = entry.WithdrawnReason.Length > 0 ? "withdrawn" : "";
        return RedactionMark.Alike(plain.ToString()!);
    }
}
