using Sitrep.Contracts.Json;
using Sitrep.Gateway.Web;

namespace Sitrep.Gateway.Reports;

/// <summary>Reads a report query from an address; every fault of it comes out in one problem.</summary>
internal sealed class ReportQueryReader(GatewaySettings settings, TimeProvider time)
{
    /// <summary>The longest code is RU- and three letters; room for the service to say what is wrong with others.</summary>
    private const int RegionLengthMax = 20;

    /// <summary>Reads the query of a day's report.</summary>
    /// <exception cref="Problems.ProblemException">Something is wrong with it.</exception>
    public ReportQuery OfDay(IQueryCollection query, string date)
    {
        var reader = new QueryReader(query, ReportParameters.OfDay);
        var zone = Zone(reader);
        if (!LocalTimes.TryDay(date, out var day))
            reader.Faults.Add("date", $"'{Shown(date)}' is no day from 1991 to 2100.", "Write an existing day as YYYY-MM-DD.");
        return Finish(reader, zone, () => ReportPeriods.Day(day, zone));
    }

    /// <summary>Reads the query of a period's report.</summary>
    /// <exception cref="Problems.ProblemException">Something is wrong with it.</exception>
    public ReportQuery OfPeriod(IQueryCollection query)
    {
        var reader = new QueryReader(query, ReportParameters.OfPeriod);
        var zone = Zone(reader);
        var start = Edge(reader, "start", zone, later: false);
        var stop = Edge(reader, "end", zone, later: true);
        if (start >= stop)
            reader.Faults.Add("end", "Does not lie after start.", "Give an end after the start; a date means its first instant.");
        else if (stop - start > TimeSpan.FromDays(ReportPeriods.DaysMax))
            reader.Faults.Add("end", $"The period is longer than {ReportPeriods.DaysMax:N0} days.", "Ask for a shorter period.");
        return Finish(reader, zone, () => new ReportQuery(null, start!.Value, stop!.Value, zone, "", null, null, false));
    }

    private ReportQuery Finish(QueryReader reader, TimeZoneInfo zone, Func<ReportQuery> period)
    {
        var region = Region(reader);
        var at = At(reader);
        var asOf = AsOf(reader, zone);
        if (reader.Text("at") is not null && reader.Text("asOf") is not null)
            reader.Faults.Add("asOf", "Is given together with at.", "Give one of the two: revisions, or a time.");
        var requireAll = RequireAll(reader);
        if (reader.Faults.Any) throw new Problems.ProblemException(Problems.ProblemOf.InvalidRequest(reader.Faults));
        return period() with { Region = region, At = at, AsOf = asOf, RequireAll = requireAll };
    }

    private TimeZoneInfo Zone(QueryReader reader)
    {
        if (reader.Text("zone") is not { } name) return settings.Zone;
        if (ZoneNames.Find(name) is { } zone) return zone;
        reader.Faults.Add("zone", $"'{Shown(name)}' is no IANA time zone.", "Write a zone such as Europe/Kyiv or UTC.");
        return settings.Zone;
    }

    private static DateTimeOffset? Edge(QueryReader reader, string name, TimeZoneInfo zone, bool later)
    {
        if (reader.Text(name) is not { } text)
        {
            reader.Faults.Add(name, "Is missing.", "Give start and end, or ask for a day: /v1/reports/2025-11-16.");
            return null;
        }

        if (LocalTimes.TryRead(text, zone, later, out var instant)) return instant;
        reader.Faults.Add(
            name, $"'{Shown(text)}' is no date or time that exists in the zone, from 1991 to 2100.",
            "Write 2025-11-15, 2025-11-15T18:00 or 2025-11-15T16:00:00Z.");
        return null;
    }

    private static string Region(QueryReader reader)
    {
        if (reader.Text("region") is not { } region) return "";
        if (region.Length <= RegionLengthMax && region.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')) return region;
        reader.Faults.Add("region", $"'{Shown(region)}' is no region code.", "Write a code such as UA51 or RU-SAM.");
        return "";
    }

    private static RevisionPair? At(QueryReader reader)
    {
        if (reader.Text("at") is not { } text) return null;
        if (RevisionPair.TryParse(text, out var pair)) return pair;
        reader.Faults.Add("at", $"'{Shown(text)}' is no pair of revisions.", "Write a pair as a report names it, for example d12.s48.");
        return null;
    }

    private DateTimeOffset? AsOf(QueryReader reader, TimeZoneInfo zone)
    {
        if (reader.Text("asOf") is not { } text) return null;
        if (!LocalTimes.TryRead(text, zone, later: true, out var asOf))
            reader.Faults.Add("asOf", $"'{Shown(text)}' is no date or time that exists in the zone, from 1991 to 2100.", "Write 2025-11-16T12:00:00Z.");
        else if (asOf > time.GetUtcNow())
            reader.Faults.Add("asOf", "Lies in the future.", "Give a time that has passed, or leave it out for the newest.");
        return asOf;
    }

    private static bool RequireAll(QueryReader reader)
    {
        if (reader.Text("require") is not { } text) return false;
        if (text != "all") reader.Faults.Add("require", $"'{Shown(text)}' is nothing that can be required.", "Write all, or leave it out.");
        return true;
    }

    // An input is shown back only as far as it is legible.
    private static string Shown(string text) =>
        new([.. text.Take(40).Select(letter => char.IsControl(letter) || char.IsSurrogate(letter) ? '?' : letter)]);
}
