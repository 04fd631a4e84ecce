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
    }
}
