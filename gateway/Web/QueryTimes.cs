namespace Sitrep.Gateway.Web;

/// <summary>Reads the parameters that say when, the same at every address: <c>zone</c>, times in it, and the state of the
/// data to read, <c>at</c> or <c>asOf</c>. What is wrong goes into the reader's faults.</summary>
internal sealed class QueryTimes(GatewaySettings settings, TimeProvider time)
{
    private const string NoTime = "is no date or time that exists in the zone, from 1990 to 2100.";

    /// <summary>The services whose revisions are named.</summary>
    public SectionList Sections => settings.Sections;

    /// <summary>The zone in which dates and times without an offset are placed; the gateway's own where none is given.</summary>
    public IanaZone Zone(QueryReader reader)
    {
        if (reader.Text("zone") is not { } name)
            return settings.Zone;
        if (IanaZone.Find(name) is { } zone)
            return zone;
        reader.Faults.Add("zone", $"'{Shown.Of(name)}' is no IANA time zone.", "Write a zone such as Europe/Kyiv or UTC.");
        return settings.Zone;
    }

    /// <summary>An instant, or a date or time in the zone; null if it is not given, or faulty.</summary>
    /// <param name="zone">See <see cref="Zone"/>.</param>
    /// <param name="later">Which of two instants is meant in an hour that happens twice.</param>
    public static DateTimeOffset? Time(QueryReader reader, string name, IanaZone zone, bool later)
    {
        if (reader.Text(name) is not { } text)
            return null;
        if (LocalTimes.Read(text, zone, later) is { } instant)
            return instant;
        reader.Faults.Add(name, $"'{Shown.Of(text)}' {NoTime}", "Write 2025-11-15, 2025-11-15T18:00 or 2025-11-15T16:00:00Z.");
        return null;
    }

    /// <summary>The required ends of a period of limited length; null where one is missing or faulty.</summary>
    /// <param name="zone">See <see cref="Zone"/>.</param>
    /// <param name="remedy">What to do about an edge that is missing.</param>
    /// <param name="startName">Name of the parameter that says where it begins.</param>
    /// <param name="endName">Name of the parameter that says where it ends.</param>
    public static (DateTimeOffset? Start, DateTimeOffset? Stop) Period(
        QueryReader reader, IanaZone zone, string remedy, string startName = "start", string endName = "end")
    {
        var start = Edge(startName, later: false);
        var stop = Edge(endName, later: true);
        if (InOrder(reader, start, stop, startName, endName) && stop - start > TimeSpan.FromDays(Moments.PeriodDaysMax))
            reader.Faults.Add(endName, $"The period is longer than {Moments.PeriodDaysMax:N0} days.", "Ask for a shorter period.");
        return (start, stop);

        DateTimeOffset? Edge(string name, bool later)
        {
            if (reader.Text(name) is null)
                reader.Faults.Add(name, "Is missing.", remedy);
            return Time(reader, name, zone, later);
        }
    }

    /// <summary>Whether something lies between the ends of a period, of which a missing one is open; adds a fault if not.</summary>
    public static bool InOrder(
        QueryReader reader, DateTimeOffset? start, DateTimeOffset? end, string startName = "start", string endName = "end")
    {
        if (start >= end)
            reader.Faults.Add(endName, $"Does not lie after {startName}.", "Give an end after the start; a date means its first instant.");
        return !(start >= end);
    }

    /// <summary>The revisions to read, one of each service; null for the newest.</summary>
    public Revisions? At(QueryReader reader, string name = "at")
    {
        if (reader.Text(name) is not { } text)
            return null;
        if (Sections.Parse(text) is { IsWhole: true } revisions)
            return revisions;
        reader.Faults.Add(name, $"'{Shown.Of(text)}' is no pair of revisions.", "Write a pair as a report names it, for example d12.s48.");
        return null;
    }

    /// <summary>The known time to read at; null for the newest. A fault together with revisions.</summary>
    public DateTimeOffset? AsOf(QueryReader reader, IanaZone zone, string name = "asOf", string pairName = "at")
    {
        if (reader.Text(name) is not { } text)
            return null;
        var asOf = LocalTimes.Read(text, zone, later: true);
        if (asOf is null)
            reader.Faults.Add(name, $"'{Shown.Of(text)}' {NoTime}", "Write 2025-11-16T12:00:00Z.");
        else if (asOf > time.GetUtcNow())
            reader.Faults.Add(name, "Lies in the future.", "Give a time that has passed, or leave it out for the newest.");
        if (reader.Text(pairName) is not null)
            reader.Faults.Add(name, $"Is given together with {pairName}.", "Give one of the two: revisions, or a time.");
        return asOf;
    }
}
