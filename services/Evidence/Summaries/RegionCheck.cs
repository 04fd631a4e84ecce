using Sitrep.Contracts;
using Sitrep.Evidence.Failures;
using Sitrep.Evidence.Regions;

namespace Sitrep.Evidence.Summaries;

/// <summary>The region that a report is asked for.</summary>
public static class RegionCheck
{
    /// <exception cref="InvalidFieldsException">The register does not know the code.</exception>
    public static void Demand(string region)
    {
        if (region.Length == 0 || RegionRegister.Find(region) is not null)
            return;
        Violations faults = [];
        faults.Add("region", $"'{region}' is not a region code", "Give a code such as UA51, or none");
        throw new InvalidFieldsException(faults);
    }
}
