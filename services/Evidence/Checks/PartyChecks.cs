namespace Sitrep.Evidence.Checks;

/// <summary>Checks parties: ISO 3166-1 alpha-3 codes of states.</summary>
public static class PartyChecks
{
    private const string Remedy = "Give an ISO 3166-1 alpha-3 code such as UKR";

    private static readonly FrozenSet<string> Codes = """
        ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR BHS BIH BLM
        BLR BLZ BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL COM CPV CRI CUB CUW CXR
        CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP EST ETH FIN FJI FLK FRA FRO FSM GAB GBR GEO GGY GHA GIB
        GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA
        JAM JEY JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR MCO MDA
        MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NIC NIU NLD NOR
        NPL NRU NZL OMN PAK PAN PCN PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU SDN SEN SGP SGS
        SHN SJM SLB SLE SLV SMR SOM SPM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL TKM TLS TON
        TTO TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB VIR VNM VUT WLF WSM YEM ZAF ZMB ZWE
        """.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    /// <summary>Whether the code is assigned.</summary>
    public static bool IsParty(string code) => Codes.Contains(code);

    /// <summary>A code must be given.</summary>
    public static void Required(string code, Violations violations, string field)
    {
        if (code.Length == 0)
            violations.Add(field, "it is missing", Remedy);
        else
            Optional(code, violations, field);
    }

    /// <summary>A code, or nothing.</summary>
    public static void Optional(string code, Violations violations, string field)
    {
        if (code.Length > 0 && !IsParty(code))
            violations.Add(field, $"'{Shown.Of(code)}' is not the code of a state", Remedy);
    }

    /// <summary>From <paramref name="min"/> to <paramref name="max"/> codes, sorted, each once.</summary>
    public static void All(IReadOnlyList<string> codes, Violations violations, string field, int min, int max)
    {
        ListChecks.Each(codes, violations, field, min, max, (code, here) => Required(code, here, ""));
        ListChecks.Sorted(codes, violations, field);
    }
}
