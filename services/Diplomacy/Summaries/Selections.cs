namespace Sitrep.Diplomacy.Summaries;

/// <summary>Exchanges listed by a source that lists a selection. A sum over several of them would be a sum over what it happens to
/// list, so none is made. Pure.</summary>
internal static class Selections
{
    /// <summary>The sources of selections among several exchanges that would be added up; empty where a sum stands.</summary>
    public static IReadOnlyList<string> Among(IReadOnlyCollection<Exchange> exchanges, SourceRegister sources) => exchanges.Count < 2
        ? []
        :
        [
            .. exchanges.SelectMany(exchange => exchange.Citations)
                .Select(citation => citation.Source)
                .Distinct(StringComparer.Ordinal)
                .Where(source => sources.Find(source)?.Selection == true)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The claims of exchanges, marked wherever a sum over several would be one over a selection.</summary>
    /// <param name="exchanges">The exchanges.</param>
    /// <param name="sources">The register.</param>
    /// <param name="placeOf">What is added up together.</param>
    public static IEnumerable<CountedClaim> Released(IEnumerable<Exchange> exchanges, SourceRegister sources, Func<Window, int> placeOf) =>
        exchanges.GroupBy(exchange => placeOf(exchange.Window)).SelectMany(together =>
        {
            var claims = together.SelectMany(PromisedFigures.Released);
            return Among([.. together], sources).Count == 0 ? claims : claims.Select(claim => claim with { NotAddedUp = true });
        });
}
