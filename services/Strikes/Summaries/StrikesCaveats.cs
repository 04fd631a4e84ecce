namespace Sitrep.Strikes.Summaries;

/// <summary>What a reader of the strikes section must know, made from the data. The order is part of the section.</summary>
internal static class StrikesCaveats
{
    private const string WindowMismatch = "window-mismatch";
    private const string DateOnly = "date-only";
    private const string UnresolvedPlace = "unresolved-place";
    private const string SilentSource = "silent-source";
    private const string NoNationalFigure = "no-national-figure";
    private const string NightMayRepeatEvening = "night-may-repeat-evening";
    private const string NoCasualties = "no-casualties";

    // Distinct wordings named; a period of years has thousands.
    private const int PlacesMax = 10;

    public static IEnumerable<Caveat> Build(
        SummaryScope scope,
        PeriodRecords records,
        IReadOnlyList<CountedClaim> claims,
        IReadOnlyList<Total> totals,
        BalanceSheet balance,
        IReadOnlyList<Lead> headlines,
        BesideList beside,
        StrikesSection section) =>
    [
        .. CommonCaveats.Scopes(section.Figures, scope.Sources),
        .. Drift(scope, totals),
        .. CommonCaveats.WithoutNumber(totals),
        .. balance.Caveats,
        .. scope.Region.Length == 0 ? NoLeader(claims, headlines) : [],
        .. Windows(totals),
        .. Dates(records),
        .. Nights(records),
        .. AttackPairs.Find(records.Counted.Attacks, scope.CancellationToken),
        .. Places(records),
        .. records.Silent.Select(silent => CommonCaveats.Create(SilentSource, silent.Source, Text(silent.Last))),
        .. Casualties(records, totals),
        .. OutageCaveats.Build(records, totals),
        .. CommonCaveats.NotByRegion(scope.Region),
        .. CommonCaveats.Notes("attacks", section.Attacks),
        .. CommonCaveats.Notes("damages", section.Damages),
        .. CommonCaveats.Notes("outages", section.Outages.Concat(section.StandingOutages).Concat(section.OverlappingOutages)),
        .. CommonCaveats.Cut("attacks", section.Attacks.Count, section.AttacksMore),
        .. CommonCaveats.Cut("overlapping", section.Overlapping.Count, section.OverlappingMore),
        .. CommonCaveats.Cut("damages", section.Damages.Count, section.DamagesMore),
        .. CommonCaveats.Cut("outages", section.Outages.Count, section.OutagesMore),
        .. CommonCaveats.Cut("standing-outages", section.StandingOutages.Count, section.StandingOutagesMore),
        .. CommonCaveats.Cut("overlapping-outages", section.OverlappingOutages.Count, section.OverlappingOutagesMore),
        .. CommonCaveats.Cut("beside", beside.Shown.Count, beside.More),
    ];

    private static IEnumerable<Caveat> Drift(SummaryScope scope, IReadOnlyList<Total> totals) =>
        Eras.IsStraddledBy(scope.Period)
            || (scope.Before is { } before && Eras.IsStraddledBy(new(before.Start, scope.Period.Stop, scope.Period.Zone)))
            ? totals.Select(total => total.Claimant)
                .Where(claimant => !Eras.AreComparable(claimant, Measure.Intercepted, null, null))
                .Distinct(StringComparer.Ordinal)
                .Select(claimant => CommonCaveats.Create(CommonCaveats.DefinitionDrift, claimant))
            : [];

    private static IEnumerable<Caveat> NoLeader(IEnumerable<CountedClaim> claims, IReadOnlyList<Lead> headlines) =>
        claims.Where(claim => claim.Attacker.Length > 0 && claim.ItemClass != ItemClass.Unspecified)
            .Select(claim => (claim.Attacker, claim.ItemClass))
            .Distinct()
            .Where(key => !headlines.Any(headline => (headline.Attacker, headline.ItemClass) == key))
            .Order()
            .Select(key => CommonCaveats.Create(NoNationalFigure, key.Attacker, EnumWords.Of(key.ItemClass)));

    // Claimants of one direction whose counts are of different hours cannot be set against each other.
    private static IEnumerable<Caveat> Windows(IReadOnlyList<Total> totals)
    {
        string[] claimants =
        [
            .. totals.Where(total => total.ItemClass == ItemClass.Uav && total.Item.Length == 0)
                .GroupBy(total => total.Claimant)
                .Select(group => (Claimant: group.Key,
                    Span: WindowSpan.Covering(group.SelectMany(total => total.Claims).Select(claim => claim.Window))))
                .DistinctBy(pair => pair.Span)
                .Select(pair => pair.Claimant)
                .Order(StringComparer.Ordinal),
        ];
        return claimants.Length > 1 ? [CommonCaveats.Create(WindowMismatch, claimants)] : [];
    }

    private static IEnumerable<Caveat> Dates(PeriodRecords records)
    {
        var dates = records.Counted.Attacks.Select(attack => attack.Window).Concat(records.Counted.Damages.Select(damage => damage.Window))
            .Concat(records.Counted.Outages.Select(outage => outage.Window))
            .Count(window => window.End.SaidCase != Moment.SaidOneofCase.Minute);
        return dates == 0 ? [] : [CommonCaveats.Create(DateOnly, CommonCaveats.Number(dates))];
    }

    private static IEnumerable<Caveat> Nights(PeriodRecords records) =>
        records.Counted.Attacks.Where(Evenings.IsNight)
            .CountBy(attack => attack.Claims[0].Claimant)
            .OrderBy(nights => nights.Key, StringComparer.Ordinal)
            .Select(nights => CommonCaveats.Create(NightMayRepeatEvening, nights.Key, CommonCaveats.Number(nights.Value)));

    private static IEnumerable<Caveat> Places(PeriodRecords records) =>
        records.Counted.Attacks.Select(attack => attack.Target).Concat(records.Counted.Outages.Select(outage => outage.Place))
            .Where(place => place?.Precision == PlacePrecision.Unresolved)
            .Select(place => place.Words)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Take(PlacesMax)
            .Select(words => CommonCaveats.Create(UnresolvedPlace, words));

    private static IEnumerable<Caveat> Casualties(PeriodRecords records, IReadOnlyList<Total> totals) =>
        records.Counted.Attacks.Count + records.Counted.Damages.Count > 0 && !totals.Any(total => total.Measure is Measure.Killed or Measure.Injured)
            ? [CommonCaveats.Create(NoCasualties)]
            : [];

    private static string Text(Moment? moment) => moment switch
    {
        null => "",
        { SaidCase: Moment.SaidOneofCase.Minute } => moment.Minute.ToDateTimeOffset()
            .ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        { SaidCase: Moment.SaidOneofCase.Day } => moment.Day,
        _ => moment.Month,
    };
}
