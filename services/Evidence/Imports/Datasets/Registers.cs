using Sitrep.Evidence.Regions;
using Sitrep.Storage;

namespace Sitrep.Evidence.Imports.Datasets;

/// <summary>What words and pages are resolved by, as of one revision.</summary>
/// <param name="Sources">Who speaks, and whose page is whose.</param>
/// <param name="Aliases">The words that an editor has added. A service makes the registers of its own names of them.</param>
public sealed record Registers(SourceRegister Sources, AliasIndex Aliases)
{
    /// <summary>Which words name which place.</summary>
    public PlaceResolver Places => Aliases.Places;

    /// <summary>The registers as of a snapshot.</summary>
    public static Registers At(RecordSet records, Snapshot snapshot) => new(records.Register(snapshot), AliasIndex.Read(snapshot));
}

/// <summary>The registers as of any revision up to a snapshot's; each is read once.</summary>
internal sealed class RegisterHistory(RecordSet records, Snapshot snapshot)
{
    private readonly Dictionary<long, Registers> _read = [];

    /// <summary>The registers as they stand.</summary>
    public Registers Now => At(snapshot.Revision);

    /// <summary>The registers as they stood at a revision.</summary>
    public Registers At(long revision)
    {
        if (!_read.TryGetValue(revision, out var registers))
            _read[revision] = registers = Registers.At(records, snapshot.AsOf(revision));
        return registers;
    }
}
