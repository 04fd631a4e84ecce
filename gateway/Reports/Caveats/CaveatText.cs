using Sitrep.Evidence.V1;

namespace Sitrep.Gateway.Reports.Caveats;

/// <summary>Makes a sentence of a caveat's code and arguments.</summary>
public static class CaveatText
{
    public static string Of(Caveat caveat, ReportFacts facts) =>
        caveat.Arguments.Count == 0 ? caveat.Code : $"{caveat.Code}: {string.Join(", ", caveat.Arguments)}";
}
