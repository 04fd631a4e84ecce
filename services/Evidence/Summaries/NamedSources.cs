namespace Sitrep.Evidence.Summaries;

/// <summary>The register entries of every source that a section names, so that a reader needs no second question.</summary>
public static class NamedSources
{
    /// <summary>Ordered by id; pages that the register does not know are described by their address.</summary>
    /// <param name="section">The section.</param>
    /// <param name="register">The register at the revision read.</param>
    /// <param name="besides">Sources that stand in the section under no field of their own, such as a caveat's arguments.</param>
    public static IEnumerable<V1.Source> In(IMessage section, SourceRegister register, params IEnumerable<string> besides) =>
        SourceReferences.In(section).Union(besides, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(register.Describe);
}
