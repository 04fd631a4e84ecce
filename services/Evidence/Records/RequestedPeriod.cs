using Google.Protobuf.WellKnownTypes;

namespace Sitrep.Evidence.Records;

/// <summary>The interval of a request as a period.</summary>
public static class RequestedPeriod
{
    /// <summary>Zone of a request that names none: the one in which the Ukrainian Air Force counts its nights.</summary>
    public const string ZoneDefault = "Europe/Kyiv";

    /// <summary>The period of a list; null where it is unbounded on both sides or faulty.</summary>
    public static Period? From(IPeriodListRequest request, Violations faults)
    {
        var zone = Zone(request.Zone.Length == 0 ? ZoneDefault : request.Zone, faults);
        return request.Start is null && request.End is null ? null : Between(request.Start, request.End, zone, "start", "end", faults);
    }

    /// <summary>The period of a bounded question; null where it is faulty.</summary>
    public static Period? From(IBoundedRequest request, Violations faults) =>
        Bounded(request.Start, request.End, Zone(request.Zone, faults), "start", "end", faults);

    /// <summary>The period of a summary and the one to compare it with; null where they are faulty.</summary>
    public static (Period? Period, Period? Before) From(V1.SummarizeRequest request, Violations faults)
    {
        var zone = Zone(request.Zone, faults);
        var period = Bounded(request.Start, request.End, zone, "start", "end", faults);
        var before = request.CompareStart is null && request.CompareEnd is null
            ? null
            : Bounded(request.CompareStart, request.CompareEnd, zone, "compareStart", "compareEnd", faults);
        return (period, before);
    }

    private static Period? Between(
        Timestamp? start, Timestamp? end, IanaZone zone, string startName, string endName, Violations faults)
    {
        var from = start is null ? Instants.Earliest : Instants.Read(start, startName, faults);
        var to = end is null ? Instants.Latest : Instants.Read(end, endName, faults);
        if (from < to)
            return new Period(from.Value, to.Value, zone);
        if (from >= to)
            faults.Add(endName, $"Not after {startName}.", "Give an end after the start.");
        return null;
    }

    private static Period? Bounded(
        Timestamp? start, Timestamp? end, IanaZone zone, string startName, string endName, Violations faults)
    {
        Require(start, startName, faults);
        Require(end, endName, faults);
        var period = Between(start, end, zone, startName, endName, faults);
        if (start is null || end is null)
            return null;
        if (period is not null && period.Stop - period.Start > TimeSpan.FromDays(Moments.PeriodDaysMax))
            faults.Add(endName, $"The period is longer than {Moments.PeriodDaysMax} days.", "Ask for a shorter one.");
        return period;
    }

    private static void Require(Timestamp? time, string name, Violations faults)
    {
        if (time is null)
            faults.Add(name, "Missing.", "Give an instant.");
    }

    private static IanaZone Zone(string id, Violations faults) => WindowChecks.CheckZone(id, faults, "zone") ?? IanaZone.Utc;
}
