using Sitrep.Diplomacy.V1;
using Sitrep.Strikes.V1;

namespace Sitrep.Gateway.Reports.Wording;

/// <summary>The sections that there are words for.</summary>
internal static class ToldSections
{
    extension(ReportFacts facts)
    {
        /// <summary>The strikes section; null where it is missing.</summary>
        public StrikesSection? Strikes => facts.Present.OfType<StrikesSection>().FirstOrDefault();

        /// <summary>The diplomacy section; null where it is missing.</summary>
        public DiplomacySection? Diplomacy => facts.Present.OfType<DiplomacySection>().FirstOrDefault();

        /// <summary>Whether a claimant leads only because no national source spoke.</summary>
        public bool IsRelayed(string attacker, ItemClass itemClass, string claimant) => (facts.Strikes?.Headlines ?? [])
            .Any(headline => headline.Role == HeadlineRole.Relayed && headline.Attacker == attacker && headline.ItemClass == itemClass
                && headline.Claimant == claimant);

        /// <summary>Every record that they list, once or more.</summary>
        public IEnumerable<IRecord> Listed => All(facts.Strikes ?? new(), facts.Diplomacy ?? new()).OfType<IRecord>();
    }

    private static IEnumerable<IRecord?> All(StrikesSection strikes, DiplomacySection diplomacy) =>
    [
        .. strikes.Attacks, .. strikes.Overlapping, .. strikes.Damages,
        .. strikes.Outages, .. strikes.StandingOutages, .. strikes.OverlappingOutages,
        .. diplomacy.Agreements, .. diplomacy.Negotiations, .. diplomacy.EarlierStatements, .. diplomacy.Statements,
        .. diplomacy.Exchanges, .. diplomacy.UnlinkedExchanges, diplomacy.LastExchange,
    ];
}
