namespace Sitrep.Diplomacy.Summaries;

/// <summary>What a reader of the diplomacy section must know, made from the data. The order is part of the section.</summary>
internal static class DiplomacyCaveats
{
    private const string NothingByOtherSide = "nothing-by-other-side";
    private const string Selection = "selection";
    private const string OtherAgreements = "other-agreements";
    private const string DiplomacyNotByRegion = "diplomacy-not-by-region";

    public static IEnumerable<Caveat> Build(
        SummaryScope scope, PeriodRecords records, IReadOnlyList<Total> totals, DiplomacySection section, int unlinked,
        IReadOnlyList<string> selections) =>
    [
        .. scope.Region.Length > 0 ? [CommonCaveats.Create(DiplomacyNotByRegion)] : Array.Empty<Caveat>(),
        .. records.Silences.Select(silence => CommonCaveats.Create(NothingByOtherSide, silence.Negotiation, silence.Party)),
        .. CommonCaveats.WithoutNumber(totals),
        .. records.OtherAgreements > 0 ? [CommonCaveats.Create(OtherAgreements, CommonCaveats.Number(records.OtherAgreements))]
            : Array.Empty<Caveat>(),
        .. selections.Select(source => CommonCaveats.Create(Selection, source, CommonCaveats.Number(records.Exchanges.Count))),
        .. CommonCaveats.Notes("negotiations", section.Negotiations),
        .. CommonCaveats.Notes("agreements", section.Agreements),
        .. CommonCaveats.Notes("statements", section.Statements.Concat(section.EarlierStatements)),
        .. CommonCaveats.Notes("exchanges", section.Exchanges.Concat(section.UnlinkedExchanges)),
        .. CommonCaveats.Cut("negotiations", section.Negotiations.Count, section.NegotiationsMore),
        .. CommonCaveats.Cut("agreements", section.Agreements.Count, section.AgreementsMore),
        .. CommonCaveats.Cut("statements", section.Statements.Count, section.StatementsMore),
        .. Cut("earlier-statements", section.EarlierStatements, records.Earlier.Count),
        .. CommonCaveats.Cut("exchanges", section.Exchanges.Count, section.ExchangesMore),
        .. Cut("unlinked-exchanges", section.UnlinkedExchanges, unlinked),
    ];

    // Of lists whose cut no field of the section tells.
    private static IEnumerable<Caveat> Cut<T>(string list, IReadOnlyCollection<T> shown, int all) =>
        CommonCaveats.Cut(list, shown.Count, all - shown.Count);
}
