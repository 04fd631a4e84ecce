namespace Sitrep.Gateway.Reports;

/// <summary>Reads a report query from an address; every fault of it comes out in one problem.</summary>
internal sealed class ReportQueryReader(QueryTimes times)
{
    /// <summary>The longest code is RU- and three letters; room for the service to say what is wrong with others.</summary>
    private const int RegionLengthMax = 20;

    /// <summary>Reads the query of a day's report.</summary>
    /// <exception cref="Problems.ProblemException">Something is wrong with it.</exception>
    public ReportQuery OfDay(IQueryCollection query, string date)
    {
        var reader = new QueryReader(query, ReportParameters.OfDay);
        var zone = times.Zone(reader);
        var day = Moments.ParseDay(date);
        if (day is null)
            reader.Faults.Add("date", $"'{Shown.Of(date)}' is no day from 1990 to 2100.", "Write an existing day as YYYY-MM-DD.");
        else if (zone.StartOf(day.Value) == zone.StartOf(day.Value.AddDays(1)))
            reader.Faults.Add("date", $"Did not occur in {zone.Id}: the clocks were put forward over it.", "Ask for the day before or after.");
        return Finish(reader, zone, () => ReportPeriods.Day(day!.Value, zone));
    }

    /// <summary>Reads the query of a period's report.</summary>
    /// <exception cref="Problems.ProblemException">Something is wrong with it.</exception>
    public ReportQuery OfPeriod(IQueryCollection query)
    {
        var reader = new QueryReader(query, ReportParameters.OfPeriod);
        var zone = times.Zone(reader);
        var (start, stop) = QueryTimes.Period(reader, zone, "Give start and end, or ask for a day: /v1/reports/2025-11-16.");
        return Finish(reader, zone, () => new ReportQuery(null, start!.Value, stop!.Value, zone, "", null, null, false));
    }

    private ReportQuery Finish(QueryReader reader, IanaZone zone, Func<ReportQuery> period)
    {
        var region = Region(reader);
        var at = times.At(reader);
        var asOf = times.AsOf(reader, zone);
        var requireAll = RequireAll(reader);
        reader.EnsureValid();
        return period() with { Region = region, At = at, AsOf = asOf, RequireAll = requireAll };
    }

    /// <summary>The region code; empty for all regions.</summary>
    internal static string Region(QueryReader reader)
    {
        if (reader.Text("region") is not { } region)
            return "";
        if (region.Length <= RegionLengthMax && region.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'))
            return region;
        reader.Faults.Add("region", $"'{Shown.Of(region)}' is no region code.", "Write a code such as UA51 or RU-SAM.");
        return "";
    }

    /// <summary>Whether a partial answer is to be refused.</summary>
    internal static bool RequireAll(QueryReader reader)
    {
        if (reader.Text("require") is not { } text)
            return false;
        if (text != "all")
            reader.Faults.Add("require", $"'{Shown.Of(text)}' is nothing that can be required.", "Write all, or leave it out.");
        return true;
    }
}
