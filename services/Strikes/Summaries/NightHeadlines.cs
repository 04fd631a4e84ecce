namespace Sitrep.Strikes.Summaries;

/// <summary>Whose figures lead, per direction and class, over a period and on the nights on which that one has none. Pure.</summary>
internal static class NightHeadlines
{
    public static IEnumerable<Headline> Build(IReadOnlyCollection<NightSum> nights, IReadOnlyList<Lead> leads, int nightsInPeriod)
    {
        var leading = leads.ToDictionary(lead => (lead.Attacker, lead.ItemClass));
        return nights.SelectMany(night => night.Classes)
            .Distinct()
            .OrderBy(key => key.Attacker, StringComparer.Ordinal)
            .ThenBy(key => key.ItemClass)
            .Select(key => One(key, leading.GetValueOrDefault(key), nights, nightsInPeriod));
    }

    private static Headline One(
        (string Attacker, ItemClass ItemClass) key, Lead? lead, IReadOnlyCollection<NightSum> nights, int nightsInPeriod)
    {
        NightHeadline[] otherwise = [.. nights.Select(night => night.Without(lead, key)).OfType<NightHeadline>()];
        var headline = new Headline()
        {
            Attacker = key.Attacker,
            ItemClass = key.ItemClass,
            Claimant = lead?.Claimant ?? "",
            Role = lead?.Role ?? HeadlineRole.Unspecified,
            Nights = lead is null ? 0 : nights.Count(night => night.Speaks(key.Attacker, lead.Claimant)),
            NightsInPeriod = nightsInPeriod,
            Otherwise = { otherwise.Take(SummaryReader.RowsMax) },
        };
        headline.OtherwiseMore = otherwise.Length - headline.Otherwise.Count;
        return headline;
    }
}
