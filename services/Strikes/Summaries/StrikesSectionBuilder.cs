namespace Sitrep.Strikes.Summaries;

/// <summary>Builds the strikes section of a report from its records. Pure: the same records give the same section.</summary>
public static class StrikesSectionBuilder
{
    public static StrikesSection Build(SummaryScope scope, PeriodRecords records)
    {
        var ended = scope.CancellationToken;
        var claims = ClaimsOf(records.Counted, ended);
        var totals = Totals.Sum(Evenings.Ranged(claims, records.Counted.Attacks, records.Earlier).WithCancellation(ended), scope.Sources);
        var balance = Balance.Unaccounted(claims.WithCancellation(ended));
        var headlines = Headlines.Choose(claims.WithCancellation(ended).Where(IsOfStrikes), scope.Sources);
        var listed = Listing.First(records.Counted.Attacks);
        var damages = Listing.First(records.Counted.Damages);
        var overlapping = Listing.First(records.Overlapping);
        var outages = OutageLists.From(records);
        var beside = BesideRows.Find(records.Counted.Attacks.WithCancellation(ended), headlines);
        var reconciled = Reconciliation.All(
            [
                .. OfListed(claims, new LocatedRecords(listed, damages, outages.Counted), Contradictions.Records(beside.Shown)),
                .. outages.Beside.SelectMany(OfOutage),
            ],
            scope.Sources);

        var build = new FigureBuilder(scope.Sources);
        List<Figure> figures =
        [
            .. Computed(totals, balance, build),
            .. build.OfClaims(reconciled),
        ];
        Headlines.Mark(figures, headlines, claims);
        Compare(
            figures,
            scope,
            claims,
            Evenings.Ranged(ClaimsOf(records.Before, ended), records.Before.Attacks, records.Earlier));

        var section = new StrikesSection()
        {
            Figures = { figures.OrderBy(figure => figure.Id, StringComparer.Ordinal) },
            Attacks = { listed },
            AttacksMore = records.Counted.Attacks.Count - listed.Count,
            Overlapping = { overlapping },
            OverlappingMore = records.Overlapping.Count - overlapping.Count,
            Damages = { damages },
            DamagesMore = records.Counted.Damages.Count - damages.Count,
            Regions = { RegionTable.Build(records.Counted) },
            Conflicts =
            {
                Reconciliation.Conflicts(reconciled, scope.Period.Zone),
                Contradictions.Find(beside.Shown, claims, scope.Period.Zone),
                ReadingConflicts.Find("attacks", listed),
                ReadingConflicts.Find("damages", damages),
                ReadingConflicts.Find("outages", outages.All),
            },
            Beside = { beside.Shown },
            // A claimant's nights on file are its own, wherever what it spoke of is located.
            Coverage = { Coverages.Count(ClaimsOf(records.Everywhere, ended), scope.Period) },
            Span = WindowSpan.Covering(records.Counted.Attacks.WithCancellation(ended).Select(attack => attack.Window)),
            Outages = { outages.Counted },
            OutagesMore = records.Counted.Outages.Count - outages.Counted.Count,
            StandingOutages = { outages.Standing },
            StandingOutagesMore = records.StandingOutages.Count - outages.Standing.Count,
            OverlappingOutages = { outages.Overlapping },
            OverlappingOutagesMore = records.OverlappingOutages.Count - outages.Overlapping.Count,
            Headlines =
            {
                scope.Region.Length > 0
                    ? []
                    : NightHeadlines.Build([.. claims.WithCancellation(ended).Where(IsOfStrikes)], headlines, scope.Sources, scope.Period),
            },
        };
        section.Caveats.Add(StrikesCaveats.Build(scope, records, claims, totals, balance, headlines, beside, section));
        section.Sources.Add(NamedSources.In(section, scope.Sources, records.Silent.Select(silent => silent.Source)));
        return section;
    }

    /// <summary>What these records count.</summary>
    internal static IReadOnlyList<CountedClaim> ClaimsOf(LocatedRecords records, CancellationToken cancellationToken) =>
    [
        .. records.Attacks.WithCancellation(cancellationToken).SelectMany(AttackClaims.Of),
        .. records.Damages.WithCancellation(cancellationToken).SelectMany(OfDamage),
        .. records.Outages.WithCancellation(cancellationToken).SelectMany(OfOutage),
    ];

    private static IEnumerable<CountedClaim> OfDamage(Damage damage) =>
        CountedClaim.From("damages", damage, damage.Window).Select(claim => claim with { Attacker = damage.Attacker });

    private static IEnumerable<CountedClaim> OfOutage(Outage outage) =>
        CountedClaim.From("outages", outage, outage.Window).Select(claim => claim with { Attacker = outage.Attacker });

    // Nobody is the primary source of outages: each claimant's count of them stands for itself.
    private static bool IsOfStrikes(CountedClaim claim) =>
        claim.Attacker.Length > 0 && claim.Key.Measure is not (Measure.CustomersWithoutPower or Measure.CapacityLostKw);

    private static IEnumerable<CountedClaim> OfListed(IEnumerable<CountedClaim> claims, LocatedRecords listed, IEnumerable<string> besides)
    {
        HashSet<string> names =
        [
            .. besides,
            .. listed.Attacks.Select(attack => $"attacks/{attack.Id}"),
            .. listed.Damages.Select(damage => $"damages/{damage.Id}"),
            .. listed.Outages.Select(outage => $"outages/{outage.Id}"),
        ];
        return claims.Where(claim => names.Contains(claim.Record));
    }

    private static IEnumerable<Figure> Computed(IEnumerable<Total> totals, BalanceSheet balance, FigureBuilder build) =>
        totals.Select(build.From).Concat(balance.Differences.Select(difference => difference.ToFigure(build)));

    private static void Compare(
        List<Figure> figures, SummaryScope scope, IReadOnlyList<CountedClaim> claims, IReadOnlyList<CountedClaim> claimsBefore)
    {
        if (scope.Before is null)
            return;
        var totals = Totals.Sum(claimsBefore.WithCancellation(scope.CancellationToken), scope.Sources);
        var balance = Balance.Unaccounted(claimsBefore.WithCancellation(scope.CancellationToken));
        var before = Computed(totals, balance, new FigureBuilder(scope.Sources)).ToDictionary(figure => figure.Id, StringComparer.Ordinal);
        HashSet<(string, string)> gaps = [.. Coverages.Gaps(claims, scope.Period), .. Coverages.Gaps(claimsBefore, scope.Before)];
        foreach (var figure in figures.Where(figure => figure.Basis != Basis.Claim))
        {
            var earlier = before.GetValueOrDefault(figure.Id);
            if (Eras.AreComparable(figure.Claimant, figure.Measure, figure.Window, earlier?.Window))
                figure.Change = Changes.Between(figure, earlier);
            // Where a night is missing on either side, the difference would count the night and not the strikes.
            if (gaps.Contains((figure.Claimant, figure.Attacker)))
                figure.Change?.ClearDifference();
        }
    }
}
