using Sitrep.Evidence.V1;

namespace Sitrep.Gateway.Reports;

/// <summary>One entry of a report's list of sources.</summary>
/// <param name="Number">The number that it is cited by, from 1.</param>
/// <param name="Source">The register's entry of the source, or a stand-in that carries only its id.</param>
/// <param name="Citation">The page or post as it was first cited.</param>
public sealed record NumberedSource(int Number, Source Source, Citation Citation)
{
    /// <summary>All words of this page or post that the report relies on, in order of first use.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];
}
