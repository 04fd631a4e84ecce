namespace Sitrep.Strikes.Summaries;

/// <summary>Builds the strikes section of a report from its parts. Pure: the same parts give the same section.</summary>
internal static class StrikesSectionBuilder
{
    public static StrikesSection Build(SummaryScope scope, SectionParts parts, IReadOnlyList<Lead> leads)
    {
        var (records, sums, beside) = (parts.Records, parts.Sums, parts.Beside);
        var totals = sums.Totals.All;
        var balance = sums.Balance.Sheet;
        var listed = Listing.First(records.First.Attacks);
        var damages = Listing.First(records.First.Damages);
        var overlapping = Listing.First(records.Overlapping);
        var outages = OutageLists.From(records);
        var contradicting = Contradictions.Records(beside.Shown).ToHashSet(StringComparer.Ordinal);
        var told = listed.Concat(beside.Attacks.Where(attack => contradicting.Contains($"attacks/{attack.Id}"))).DistinctBy(attack => attack.Id);
        IReadOnlyList<CountedClaim> claims =
        [
            .. StrikesClaims.Of(new LocatedRecords([.. told], damages, outages.Counted)),
            .. outages.Beside.SelectMany(StrikesClaims.Of),
        ];
        var reconciled = Reconciliation.All(claims, scope.Sources);

        var build = new FigureBuilder(scope.Sources);
        List<Figure> figures =
        [
            .. Computed(totals, balance, build),
            .. build.OfClaims(reconciled),
        ];
        var national = claims.Where(claim => claim.National).Select(claim => claim.Record).ToHashSet(StringComparer.Ordinal);
        Headlines.Mark(figures, leads, sums.OfAll, national.Contains);
        if (parts.Before is { } before)
            Compare(figures, scope, sums, before);

        var section = new StrikesSection()
        {
            Figures = { figures.OrderBy(figure => figure.Id, StringComparer.Ordinal) },
            Attacks = { listed },
            AttacksMore = sums.Records.Attacks - listed.Count,
            Overlapping = { overlapping },
            OverlappingMore = records.Overlapping.Count - overlapping.Count,
            Damages = { damages },
            DamagesMore = sums.Records.Damages - damages.Count,
            Regions = { sums.Regions.Rows },
            Conflicts =
            {
                Reconciliation.Conflicts(reconciled, scope.Period.Zone),
                Contradictions.Find(beside.Shown, claims, scope.Period.Zone),
                ReadingConflicts.Find("attacks", listed),
                ReadingConflicts.Find("damages", damages),
                ReadingConflicts.Find("outages", outages.All),
            },
            Beside = { beside.Shown },
            Coverage = { parts.Everywhere.Of(scope.Period) },
            Outages = { outages.Counted },
            OutagesMore = sums.Records.Outages - outages.Counted.Count,
            StandingOutages = { outages.Standing },
            StandingOutagesMore = records.StandingOutages.Count - outages.Standing.Count,
            OverlappingOutages = { outages.Overlapping },
            OverlappingOutagesMore = records.OverlappingOutages.Count - outages.Overlapping.Count,
            Headlines = { scope.Region.Length > 0 ? [] : NightHeadlines.Build(sums.Nights, leads, scope.Period.Nights) },
        };
        if (sums.Span is { } span)
            section.Span = span;
        section.Caveats.Add(StrikesCaveats.Build(scope, parts, totals, balance, leads, section));
        section.Sources.Add(NamedSources.In(section, scope.Sources, records.Silent.Select(silent => silent.Source)));
        return section;
    }

    private static IEnumerable<Figure> Computed(IEnumerable<Total> totals, BalanceSheet balance, FigureBuilder build) =>
        totals.Select(build.From).Concat(balance.Differences.Select(difference => difference.ToFigure(build)));

    private static void Compare(List<Figure> figures, SummaryScope scope, StrikesSums sums, StrikesSums sumsBefore)
    {
        var before = Computed(sumsBefore.Totals.All, sumsBefore.Balance.Sheet, new FigureBuilder(scope.Sources))
            .ToDictionary(figure => figure.Id, StringComparer.Ordinal);
        HashSet<(string, string)> gaps = [.. sums.Coverage.Gaps(scope.Period), .. sumsBefore.Coverage.Gaps(scope.Before!)];
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
