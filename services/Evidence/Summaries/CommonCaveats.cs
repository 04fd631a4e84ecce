using Sitrep.Evidence.Figures;

namespace Sitrep.Evidence.Summaries;

/// <summary>What both sections have to say about numbers and sources, whatever they are about.</summary>
public static class CommonCaveats
{
    /// <summary>What a source's counts leave out or mean. Arguments: source, note.</summary>
    public const string Scope = "scope";

    /// <summary>A sum has claims without a number. Arguments: claimant, measure, claims, claims without.</summary>
    public const string NoNumberReported = "no-number-reported";

    /// <summary>A list was cut. Arguments: list, shown, more.</summary>
    public const string Truncated = "truncated";

    /// <summary>The editor's note on a record. Arguments: record, text.</summary>
    public const string Note = "note";

    /// <summary>A claimant means something else by a word within the time told of. Arguments: source.</summary>
    public const string DefinitionDrift = "definition-drift";

    /// <summary>National counts are not broken down by region. Arguments: region.</summary>
    private const string NationalNotByRegion = "national-not-by-region";

    /// <summary>The scope notes of every claimant of a figure.</summary>
    public static IEnumerable<V1.Caveat> Scopes(IEnumerable<V1.Figure> figures, SourceRegister sources) =>
        Scopes(figures.Select(figure => figure.Claimant), sources);

    /// <summary>The scope notes of every claimant, each claimant once.</summary>
    public static IEnumerable<V1.Caveat> Scopes(IEnumerable<string> claimants, SourceRegister sources) =>
        claimants
            .Where(claimant => claimant.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .SelectMany(claimant => sources.Describe(claimant).ScopeNotes.Select(note => Create(Scope, claimant, note)));

    /// <summary>The totals that stand on claims without a number.</summary>
    public static IEnumerable<V1.Caveat> WithoutNumber(IEnumerable<Total> totals) =>
        totals.Where(total => total.Key.Item.Length > 0 && total.Sum.WithoutNumber > 0)
            .Select(total => Create(
                NoNumberReported,
                total.Key.Claimant,
                Claims.Measures.Name(total.Key.Measure),
                Number(total.Sum.Claims),
                Number(total.Sum.WithoutNumber),
                total.Key.Item));

    /// <summary>The editor's notes on the records listed.</summary>
    public static IEnumerable<V1.Caveat> Notes(string plural, IEnumerable<IWorded> records) =>
        records.Where(record => record.Note.Length > 0)
            .DistinctBy(record => record.Id)
            .Select(record => Create(Note, $"{plural}/{record.Id}", record.Note));

    /// <summary>Says that a list was cut, if it was.</summary>
    public static IEnumerable<V1.Caveat> Cut(string list, int shown, int more)
    {
        if (more > 0)
            yield return Create(Truncated, list, Number(shown), Number(more));
    }

    /// <summary>Says that national counts are not broken down, if one region was asked for.</summary>
    public static IEnumerable<V1.Caveat> NotByRegion(string region) => region.Length > 0 ? [Create(NationalNotByRegion, region)] : [];

    public static V1.Caveat Create(string code, params IEnumerable<string> arguments) => new() { Code = code, Arguments = { arguments } };

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
