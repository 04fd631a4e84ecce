using Sitrep.Evidence.Regions;
using Sitrep.Storage;

namespace Sitrep.Evidence.Aliases;

/// <summary>The aliases of one revision: what words an editor has added to the registers. Those withdrawn mean nothing in it.</summary>
public sealed class AliasIndex
{
    private readonly FrozenDictionary<(V1.AliasKind Kind, string Words), V1.Alias> _byWords;
    private readonly Lazy<PlaceResolver> _places;

    /// <summary>An index of these aliases. Where two say what the same words mean, the one whose id comes first does.</summary>
    public AliasIndex(IEnumerable<V1.Alias> aliases)
    {
        _byWords = aliases.Where(alias => alias.WithdrawnReason.Length == 0)
            .OrderBy(alias => alias.Id, StringComparer.Ordinal)
            .GroupBy(KeyOf)
            .ToFrozenDictionary(group => group.Key, group => group.First());
        _places = new(() => new PlaceResolver(OfKind(V1.AliasKind.Place)));
    }

    /// <summary>An index without aliases.</summary>
    public static AliasIndex Empty { get; } = new([]);

    /// <summary>The register of places with these aliases.</summary>
    public PlaceResolver Places => _places.Value;

    /// <summary>The aliases of a kind, each for words of its own.</summary>
    public IReadOnlyList<V1.Alias> OfKind(V1.AliasKind kind) =>
        [.. _byWords.Values.Where(alias => alias.AliasKind == kind).OrderBy(alias => alias.Id, StringComparer.Ordinal)];

    /// <summary>The index as of a snapshot. Every write asks for it and few change it, while building the registers on it takes milliseconds:
    /// the last is kept with the database.</summary>
    public static AliasIndex Read(Snapshot snapshot)
    {
        var changed = snapshot.Scalar<long?>("SELECT max(from_revision) FROM aliases WHERE from_revision <= @revision") ?? 0;
        var state = new State(changed, RedactionTable.Newest(snapshot));
        if (snapshot.Cache.Get<CachedIndex>() is { } last && last.State == state)
            return last.Index;
        var index = new AliasIndex(Standing(snapshot));
        // What a transaction has changed may still be rolled back, and its revision made by another.
        if (snapshot is not WriteTransaction write || Math.Max(state.Changed, state.Redaction) <= write.CommittedRevision)
            snapshot.Cache.Set(new CachedIndex(state, index));
        return index;
    }

    /// <summary>The aliases that stand as of a snapshot.</summary>
    internal static IEnumerable<V1.Alias> Standing(Snapshot snapshot) =>
        snapshot.Query<byte[]>($"SELECT body FROM aliases WHERE withdrawn = 0 AND {VersionedTable.Live}").Select(V1.Alias.Parser.ParseFrom);

    /// <summary>Adds what other aliases have against one that is to be written: nobody could tell which of two says what words mean.</summary>
    internal void Check(V1.Alias alias, Violations faults)
    {
        if (_byWords.TryGetValue(KeyOf(alias), out var same) && same.Id != alias.Id)
            faults.Add(
                "words", $"The alias '{same.Id}' says already that '{Shown.Of(alias.Words)}' means {MeaningOf(same)}.",
                "Revise or withdraw that alias instead.");
        var other = _byWords.Values.FirstOrDefault(
            known => known.Id != alias.Id && known.Item.Length > 0 && known.Item == alias.Item && known.ItemClass != alias.ItemClass);
        if (other is not null)
            faults.Add(
                "class", $"The alias '{other.Id}' says that '{alias.Item}' is of the class {EnumWords.Of(other.ItemClass)}.",
                "Give the same class, or another item.");
    }

    /// <summary>What an alias says that its words mean, in a few words.</summary>
    public static string MeaningOf(V1.Alias alias) => alias switch
    {
        { Item.Length: > 0 } => alias.Item,
        { Regions.Count: > 0 } => string.Join(" and ", alias.Regions),
        { Country.Length: > 0 } => alias.Country,
        _ => $"a place of the precision {EnumWords.Of(alias.Precision)}",
    };

    private static (V1.AliasKind Kind, string Words) KeyOf(V1.Alias alias) => (alias.AliasKind, FoldedWords.Of(alias.Words));

    /// <summary>What an index depends on: the last revision that changed an alias, and the last that took words out.</summary>
    private sealed record State(long Changed, long Redaction);

    private sealed record CachedIndex(State State, AliasIndex Index);
}
