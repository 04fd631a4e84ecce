namespace Sitrep.Gateway.Series;

/// <summary>The question that a table of series answers.</summary>
/// <param name="Section">The service that measures it.</param>
/// <param name="Request">What it is asked. What is empty or unspecified narrows nothing.</param>
internal sealed record SeriesQuery(SectionDefinition Section, ListSeriesRequest Request)
{
    /// <summary>Whether the revision to read is given, so that the answer never changes.</summary>
    public bool IsPinned => Request.HasReadRevision;
}

/// <summary>Reads a question for series from an address; every fault of it comes out in one problem.</summary>
internal sealed class SeriesQueryReader(QueryTimes times)
{
    /// <summary>Intercepted and lost, added; the plus sign that addresses turn into a blank is taken for one.</summary>
    public const string InterceptedAndLost = "intercepted+lost";

    // The longest claimant: the service says what is wrong with a shorter one.
    private const int TextLengthMax = 200;

    private const string Class = "class";

    /// <summary>Reads the query.</summary>
    /// <exception cref="ProblemException">Something is wrong with it.</exception>
    public SeriesQuery Read(IQueryCollection query)
    {
        var reader = new QueryReader(query, SeriesOperations.Parameters);
        var (measure, withLost) = ReadMeasure(reader);
        var zone = times.Zone(reader);
        var (start, stop) = QueryTimes.Period(reader, zone, "Give start and end, for example start=2025-11-01&end=2025-12-01.");
        var section = times.Sections.All.FirstOrDefault(section => section.Measures.Contains(measure)) ?? times.Sections.All[0];
        ListSeriesRequest request = new()
        {
            Measure = measure,
            WithLost = withLost,
            Step = Word(reader, "step", SeriesStep.Day),
            Start = start?.ToTimestamp(),
            End = stop?.ToTimestamp(),
            Zone = zone.Id,
            ByItem = IsByItem(reader),
            ItemClass = Word(reader, Class, ItemClass.Unspecified),
            Item = Text(reader, "item"),
            Region = Text(reader, "region"),
            Attacker = Text(reader, "attacker"),
            Side = Text(reader, "side"),
            Claimant = Text(reader, "claimant"),
            ReadTime = times.AsOf(reader, zone)?.ToTimestamp(),
        };
        if (RevisionOf(reader, section) is { } revision)
            request.ReadRevision = revision;
        reader.EnsureValid();
        return new(section, request);
    }

    private static (Measure Measure, bool WithLost) ReadMeasure(QueryReader reader)
    {
        var remedy = $"Write one of {string.Join(", ", EnumWords.All<Measure>())}, {InterceptedAndLost}.";
        if (reader.Text("measure") is not { } word)
            reader.Faults.Add("measure", "Is missing.", remedy);
        else if (word.Replace(' ', '+') == InterceptedAndLost)
            return (Measure.Intercepted, true);
        else if (EnumWords.TryRead<Measure>(word, out var measure))
            return (measure, false);
        else
            reader.Faults.Add("measure", $"'{Shown.Of(word)}' is not measured.", remedy);
        return (Measure.Unspecified, false);
    }

    private static bool IsByItem(QueryReader reader)
    {
        if (reader.Text("by") is not { } by || by == Class)
            return false;
        if (by != "item")
            reader.Faults.Add("by", $"'{Shown.Of(by)}' is nothing that series stand by.", "Write class or item.");
        return true;
    }

    private static T Word<T>(QueryReader reader, string name, T otherwise)
        where T : struct, System.Enum
    {
        if (reader.Text(name) is not { } word || EnumWords.TryRead(word, out otherwise))
            return otherwise;
        reader.Faults.Add(name, $"'{Shown.Of(word)}' is none.", $"Write one of {string.Join(", ", EnumWords.All<T>())}.");
        return otherwise;
    }

    private static string Text(QueryReader reader, string name)
    {
        if (reader.Text(name) is not { } text)
            return "";
        if (text.Length <= TextLengthMax && !text.Any(char.IsControl))
            return text;
        reader.Faults.Add(name, $"'{Shown.Of(text)}' is too long, or has control characters.", "Write it as it stands in the answers.");
        return "";
    }

    // A pair as a report names it, or the one revision that matters here.
    private long? RevisionOf(QueryReader reader, SectionDefinition section)
    {
        if (reader.Text("at") is not { } text)
            return null;
        if (times.Sections.Parse(text) is not { } revisions)
            reader.Faults.Add("at", $"'{Shown.Of(text)}' names no revision.", "Write a pair such as d12.s48, or one revision such as s48.");
        else if (revisions[section] is { } revision)
            return revision;
        else
            reader.Faults.Add("at", $"Names no revision of {section}.", "Write a pair such as d12.s48, or one revision of that service.");
        return null;
    }
}
