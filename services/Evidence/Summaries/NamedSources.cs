using Google.Protobuf;
using Sitrep.Evidence.Records;
using Sitrep.Evidence.Sources;

namespace Sitrep.Evidence.Summaries;

/// <summary>The register entries of every source that a section names, so that a reader needs no second question.</summary>
public static class NamedSources
{
    /// <summary>Ordered by id; pages that the register does not know are described by their address.</summary>
    public static IEnumerable<V1.Source> In(IMessage section, SourceRegister register) =>
        SourceReferences.In(section).Select(register.Describe);
}
