using Sitrep.Diplomacy.V1;

namespace Sitrep.Gateway.Reports.Wording;

/// <summary>How one report speaks: the names of its sources, its zone and year, and the numbers that it cites by.</summary>
internal sealed class WordingContext
{
    private static readonly SourceKind[] KindsWithArticle =
        [SourceKind.Military, SourceKind.Government, SourceKind.EmergencyService, SourceKind.Editor];

    private readonly FrozenDictionary<string, Source> _sources;

    /// <param name="facts">What the report says.</param>
    /// <param name="others">Sources that are named beside those of the facts.</param>
    public WordingContext(ReportFacts facts, params IEnumerable<Source> others)
    {
        Facts = facts;
        Year = DayOf(facts.Query.Stop.AddTicks(-1)).Year;
        Windows = new WindowText(facts.Query.Zone, Year);
        _sources = facts.Sources.Concat(others)
            .DistinctBy(source => source.Id, StringComparer.Ordinal)
            .ToFrozenDictionary(source => source.Id, StringComparer.Ordinal);
    }

    public ReportFacts Facts { get; }

    public IanaZone Zone => Facts.Query.Zone;

    /// <summary>The year that goes without saying: that of the period's last day.</summary>
    public int Year { get; }

    public WindowText Windows { get; }

    public DateOnly DayOf(DateTimeOffset time) => Zone.DayOf(time);

    /// <summary>Whether the period is one night or less, so that a date need not be repeated.</summary>
    public bool IsOneDay => Facts.Query.Stop - Facts.Query.Start <= TimeSpan.FromHours(36);

    /// <summary>When all of it was, with a blank before it; empty where the period says so.</summary>
    public string Span(IEnumerable<Window> windows) => IsOneDay ? "" : " " + Windows.Sentence(windows);

    /// <summary>Name of a source as the register has it; its id if it is not there.</summary>
    public string Name(string source) => _sources.TryGetValue(source, out var entry) && entry.Name.Length > 0 ? entry.Name : source;

    /// <summary>Name of a source inside a sentence: the Ukrainian Air Force; the source and its id where that is all there is.</summary>
    public string Speaker(string source)
    {
        var name = Name(source);
        if (name == source)
            return $"the source {source}";
        return _sources.TryGetValue(source, out var entry) && KindsWithArticle.Contains(entry.SourceKind)
            && !name.StartsWith("The ", StringComparison.OrdinalIgnoreCase) && !FirstWord(name).EndsWith("'s", StringComparison.Ordinal)
            ? "the " + name
            : name;
    }

    /// <summary>by the Ukrainian Air Force's account.</summary>
    public string Account(string source) => $"by {Phrase.Possessive(Speaker(source))} account";

    /// <summary>The person who spoke for a source in this report, with office; else the source itself.</summary>
    public string Person(string source) =>
        Facts.Listed.OfType<Statement>().LastOrDefault(statement => statement.Claimant == source) is { } statement
            ? Person(statement)
            : Speaker(source);

    /// <summary>Rustem Umerov, Secretary of the National Security and Defense Council of Ukraine.</summary>
    public static string Person(Statement statement) =>
        statement.Role.Length == 0 ? statement.Speaker : $"{statement.Speaker}, {statement.Role},";

    /// <summary>The numbers of these citations, ascending, each once.</summary>
    public int[] Cite(IEnumerable<Citation> citations) => [.. citations.Select(Facts.Citations.NumberOf).Distinct().Order()];

    /// <summary>The numbers of all citations of these figures.</summary>
    public int[] Cite(params IEnumerable<Figure> figures) => Cite(figures.SelectMany(figure => figure.Citations));

    /// <summary>The numbers of a record's own citations and of those of its claims.</summary>
    public int[] Cite(IClaimed record) => Cite(record.Citations.Concat(record.Claims.SelectMany(claim => claim.Citations)));

    /// <summary>at 18:00 on 15 November; on 16 November; in November 2025: with the year if it is not that of the report.</summary>
    public string When(Moment moment) => Dates.When(moment, Zone, Year);

    /// <summary>18:00 on 15 November 2025, Kyiv time.</summary>
    public string Instant(DateTimeOffset time) => $"{Dates.Long(time, Zone, year: 0)}, {Dates.ZoneTime(Zone)}";

    private static string FirstWord(string name) => name.Split(' ', 2)[0];
}
