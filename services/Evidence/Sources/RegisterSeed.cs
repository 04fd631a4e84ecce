using Sitrep.Evidence.Records;
using Sitrep.Storage;

namespace Sitrep.Evidence.Sources;

/// <summary>Puts the shipped register of sources into a new database, as revision 0.</summary>
public static class RegisterSeed
{
    public static void Plant(WriteTransaction tx)
    {
        var sources = new RecordStore(new SourceKind());
        foreach (var source in ShippedSources.All())
            sources.Put(tx, source);
    }
}
