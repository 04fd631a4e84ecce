using Sitrep.Diplomacy.V1;
using Sitrep.Evidence.V1;
using Sitrep.Strikes.V1;
using static Sitrep.Gateway.Tests.Reports.Markdown.Make;

namespace Sitrep.Gateway.Tests.Reports.Markdown;

/// <summary>The sections that the services make of the sample for 16 November 2025.</summary>
internal static class SampleSections
{
    private static readonly Source[] Shipped =
    [
        Shipping("ua-air-force", "Ukrainian Air Force", SourceKind.Military, "UKR"),
        Shipping("ru-mod", "Russian Ministry of Defence", SourceKind.Military, "RUS"),
        Shipping("ua-ses", "State Emergency Service of Ukraine", SourceKind.EmergencyService, "UKR"),
        Shipping("ua-president", "President of Ukraine", SourceKind.Government, "UKR"),
        Shipping("ua-nsdc", "National Security and Defense Council of Ukraine", SourceKind.Government, "UKR"),
        Shipping("ua-government", "Government of Ukraine", SourceKind.Government, "UKR"),
        Shipping("missile-attacks-daily", "Massive Missile Attacks on Ukraine (P. Ivaniuk)", SourceKind.Research, ""),
        Shipping("media:trt", "TRT", SourceKind.Media, ""),
    ];

    public static StrikesSection Strikes()
    {
        var records = SampleRecords.Read();
        var counted = records.Attacks.Where(attack => !attack.Id.StartsWith("mrp.2025-11-15", StringComparison.Ordinal)).ToArray();
        var section = new StrikesSection()
        {
            Attacks = { counted },
            Damages = { records.Damages },
            Regions =
            {
                new RegionRow { Region = "UA51", Damages = 2 },
                new RegionRow { Region = "not-located", Attacks = 3 },
            },
            Coverage =
            {
                new Coverage { Claimant = "ru-mod", Attacker = "UKR", Nights = 1, NightsInPeriod = 1, Posts = 1 },
                new Coverage { Claimant = "ua-air-force", Attacker = "RUS", Nights = 1, NightsInPeriod = 1, Posts = 1 },
            },
            Caveats =
            {
                new Caveat { Code = "unverified" },
                new Caveat { Code = "no-casualties" },
                new Caveat { Code = "window-mismatch", Arguments = { "ru-mod", "ua-air-force" } },
            },
            Sources = { Shipped, records.Sources },
            Span = Window("2025-11-15T16:00:00Z", "2025-11-16T07:00:00Z"),
        };
        section.Figures.Add(SampleFigures.OfStrikes(counted));
        section.Caveats.Add(counted.Where(attack => attack.Note.Length > 0)
            .Select(attack => new Caveat { Code = "note", Arguments = { $"attacks/{attack.Id}", attack.Note } }));
        return section;
    }

    public static DiplomacySection Diplomacy()
    {
        var records = SampleRecords.Read();
        var agreement = records.Agreements[0];
        var section = new DiplomacySection()
        {
            Negotiations = { records.Negotiations },
            Agreements = { records.Agreements },
            Statements = { records.Statements.Where(statement => statement.Made.Day == "2025-11-16") },
            EarlierStatements = { records.Statements.Where(statement => statement.Made.Day == "2025-11-15") },
            LastExchange = records.Exchanges.Single(exchange => exchange.Id == "exchange-2025-10-02"),
            Caveats =
            {
                new Caveat { Code = "unverified" },
                new Caveat { Code = "nothing-by-other-side", Arguments = { $"agreements/{agreement.Id}", "RUS" } },
            },
            Conflicts = { new Conflict { Record = $"agreements/{agreement.Id}", About = "reading", Readings = { agreement.Readings } } },
            Sources = { Shipped, records.Sources },
        };
        section.Figures.Add(SampleFigures.OfDiplomacy(agreement));
        return section;
    }

    private static Source Shipping(string id, string name, SourceKind kind, string party) =>
        new() { Id = id, Name = name, SourceKind = kind, Party = party, Reliability = Reliability.F };
}
