namespace Sitrep.Strikes.Figures;

/// <summary>Marks the figures that lead.</summary>
public static class Headlines
{
    /// <summary>Marks the chosen claimants' totals and differences; where one who relays has rows about less than the whole country too, the
    /// claims of those about the whole instead.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="leads">Who leads.</param>
    /// <param name="claims">Counts of all claims behind the figures.</param>
    /// <param name="isNational">Whether a record, as kind/id, is about the whole country.</param>
    public static void Mark(IEnumerable<Figure> figures, IReadOnlyList<Lead> leads, HeadlineCounts claims, Func<string, bool> isNational)
    {
        var leading = leads.ToDictionary(lead => (lead.Attacker, lead.ItemClass, lead.Claimant));
        foreach (var figure in figures.Where(figure => figure.Part.Length == 0))
        {
            if (!leading.TryGetValue((figure.Attacker, figure.ItemClass, figure.Claimant), out var lead))
                continue;
            figure.Headline = lead.Role == HeadlineRole.Relayed && claims.IsMixed(lead)
                ? figure.Basis == Basis.Claim && isNational(figure.Record)
                : figure.Basis is Basis.Total or Basis.Derived;
        }
    }
}
