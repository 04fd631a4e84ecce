using Sitrep.Evidence.Series;
using Sitrep.Storage;

namespace Sitrep.Evidence.Summaries;

/// <summary>What only a service knows of its series.</summary>
public abstract class SeriesSource
{
    /// <summary>What there are series of.</summary>
    public abstract IReadOnlyCollection<V1.Measure> Measures { get; }

    /// <summary>How they are made of claims.</summary>
    public virtual SeriesRules Rules { get; } = new();

    /// <summary>Adds what is wrong with the part of a question that only the service knows.</summary>
    public abstract void Check(V1.ListSeriesRequest request, Violations faults);

    /// <summary>The claims that count in a period, each identity once.</summary>
    public abstract IEnumerable<CountedClaim> Claims(Snapshot snapshot, Period period, V1.ListSeriesRequest request);

    /// <summary>Adds the fault of a filter that says nothing about what the service measures.</summary>
    protected static void RefuseForeign(bool isGiven, string field, Violations faults)
    {
        if (isGiven)
            faults.Add(field, "Says nothing about what is measured here.", "Leave it out, or ask for another measure.");
    }
}
