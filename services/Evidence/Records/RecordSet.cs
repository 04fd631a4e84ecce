using Sitrep.Storage;

namespace Sitrep.Evidence.Records;

/// <summary>All record kinds of a service, by name.</summary>
public sealed class RecordSet
{
    private readonly Dictionary<string, RecordStore> _byName;

    /// <param name="kinds">The service's own kinds; sources and aliases are added.</param>
    public RecordSet(params IEnumerable<RecordKind> kinds)
        : this([], kinds)
    {
    }

    /// <param name="names">The tables of names that the service resolves by, beside that of places.</param>
    /// <param name="kinds">The service's own kinds; sources and aliases are added.</param>
    public RecordSet(IEnumerable<IShippedNames> names, IEnumerable<RecordKind> kinds)
    {
        Stores = [.. ((RecordKind[])[new SourceKind(), new AliasKind(names), .. kinds]).Select(kind => new RecordStore(kind))];
        _byName = Stores.ToDictionary(store => store.Kind.Name, StringComparer.Ordinal);
        Sources = _byName["source"];
    }

    /// <summary>Sources first, then aliases: what is written after them may name them.</summary>
    public IReadOnlyList<RecordStore> Stores { get; }

    public RecordStore Sources { get; }

    public RecordStore? Find(string kind) => _byName.GetValueOrDefault(kind);

    public RecordStore StoreOf(string kind) => _byName[kind];

    public RecordStore StoreOf<T>() => Stores.First(store => store.Kind.Message.ClrType == typeof(T));

    /// <summary>The register of sources as of the snapshot, withdrawn ones too: what they said before still stands.</summary>
    public SourceRegister Register(Snapshot snapshot) => new(Sources.All<V1.Source>(snapshot, new RecordQuery { ShowWithdrawn = true }));
}
