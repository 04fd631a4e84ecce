using Google.Protobuf.WellKnownTypes;
using Sitrep.Contracts;
using Sitrep.Evidence.Failures;
using Sitrep.Evidence.Time;

namespace Sitrep.Evidence.Records;

/// <summary>The interval of a request as a period.</summary>
public static class Periods
{
    /// <summary>Zone of a request that names none: the one in which the Ukrainian Air Force counts its nights.</summary>
    public const string ZoneDefault = "Europe/Kyiv";

    private static readonly DateTimeOffset Earliest = new(1900, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Latest = new(2200, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The period of a list; null where it is unbounded on both sides.</summary>
    public static Period? Of(IPeriodListRequest request)
    {
        if (request.Start is null && request.End is null)
            return null;
        Violations faults = [];
        TimeZoneInfo zone = Zone(request.Zone.Length == 0 ? ZoneDefault : request.Zone, faults);
        Period? period = Between(request.Start, request.End, zone, "start", "end", faults);
        return faults.Any ? throw new InvalidFieldsException(faults) : period;
    }

    /// <summary>The period of a summary and the one to compare it with.</summary>
    public static (Period Period, Period? Before) Of(ISummarizeRequest request)
    {
        Violations faults = [];
        TimeZoneInfo zone = Zone(request.Zone, faults);
        Demand(request.Start, "start", faults);
        Demand(request.End, "end", faults);
        Period? period = Between(request.Start, request.End, zone, "start", "end", faults);
        Period? before = request.CompareStart is null && request.CompareEnd is null
            ? null
            : Between(request.CompareStart, request.CompareEnd, zone, "compareStart", "compareEnd", faults);
        if (period is not null && period.Stop - period.Start > TimeSpan.FromDays(Period.DaysMax))
            faults.Add("end", $"The period is longer than {Period.DaysMax} days.", "Ask for a shorter one.");
        return faults.Any || period is null ? throw new InvalidFieldsException(faults) : (period, before);
    }

    private static Period? Between(
        Timestamp? start, Timestamp? end, TimeZoneInfo zone, string startName, string endName, Violations faults)
    {
        DateTimeOffset from = start?.ToDateTimeOffset() ?? Earliest;
        DateTimeOffset to = end?.ToDateTimeOffset() ?? Latest;
        if (from < Earliest || to > Latest)
            faults.Add(startName, "Outside the years 1900 to 2200.", "Ask for a period within them.");
        else if (from >= to)
            faults.Add(endName, $"Not after {startName}.", "Give an end after the start.");
        else
            return new Period(from, to, zone);
        return null;
    }

    private static void Demand(Timestamp? time, string name, Violations faults)
    {
        if (time is null)
            faults.Add(name, "Missing.", "Give an instant.");
    }

    private static TimeZoneInfo Zone(string id, Violations faults)
    {
        if (TimeZoneInfo.TryFindSystemTimeZoneById(id, out TimeZoneInfo? zone))
            return zone;
        faults.Add("zone", $"'{id}' is not a known zone.", "Give an IANA name such as Europe/Kyiv.");
        return TimeZoneInfo.Utc;
    }
}
