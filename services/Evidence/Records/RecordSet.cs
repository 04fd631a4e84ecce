using Sitrep.Evidence.Sources;
using Sitrep.Storage;

namespace Sitrep.Evidence.Records;

/// <summary>All record kinds of a service, by name.</summary>
public sealed class RecordSet
{
    private readonly Dictionary<string, RecordStore> byName;

    public RecordSet(params IEnumerable<RecordKind> kinds)
    {
        Stores = [.. kinds.Prepend(new SourceKind()).Select(kind => new RecordStore(kind))];
        byName = Stores.ToDictionary(store => store.Kind.Name, StringComparer.Ordinal);
        Sources = byName["source"];
    }

    /// <summary>Sources first: what is written after them may name them.</summary>
    public IReadOnlyList<RecordStore> Stores { get; }

    public RecordStore Sources { get; }

    public RecordStore? Find(string kind) => byName.GetValueOrDefault(kind);

    public RecordStore Of(string kind) => byName[kind];

    public RecordStore Of<T>() => Stores.First(store => store.Kind.Message.ClrType == typeof(T));

    /// <summary>The register of sources as of the snapshot, withdrawn ones too: what they said before still stands.</summary>
    public SourceRegister Register(Snapshot snapshot) => new(
        Sources.List(snapshot, new RecordQuery { ShowWithdrawn = true }, null, int.MaxValue).Cast<V1.Source>());
}
