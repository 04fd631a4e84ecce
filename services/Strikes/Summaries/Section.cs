using Sitrep.Evidence.Claims;
using Sitrep.Evidence.Figures;
using Sitrep.Evidence.Summaries;
using Sitrep.Evidence.V1;
using Sitrep.Strikes.V1;

namespace Sitrep.Strikes.Summaries;

/// <summary>Builds the strikes section of a report from its records. Pure: the same records give the same section.</summary>
public static class Section
{
    public static StrikesSection Of(SummaryScope scope, PeriodRecords records)
    {
        IReadOnlyList<CountedClaim> claims = [.. records.Attacks.SelectMany(CountedClaim.OfAttack), .. records.Damages.SelectMany(OfDamage)];
        IReadOnlyList<Total> totals = Totals.Of(claims, scope.Sources);
        BalanceSheet balance = Balance.Unaccounted(claims);
        IReadOnlyList<Headline> headlines = Headlines.Choose(claims.Where(claim => claim.Attacker.Length > 0), scope.Sources);
        IReadOnlyList<Attack> listed = [.. records.Attacks.Take(SummaryReader.RowsMax)];
        IReadOnlyList<Damage> damages = [.. records.Damages.Take(SummaryReader.RowsMax)];
        IReadOnlyList<Reconciled> reconciled = Reconciliation.All(OfListed(claims, listed, damages), scope.Sources);

        FigureBuilder build = new(scope.Sources);
        List<Figure> figures =
        [
            .. totals.Select(build.Of),
            .. balance.Differences.Select(build.Of),
            .. build.OfClaims(reconciled),
        ];
        Headlines.Mark(figures, headlines, claims);
        Compare(figures, scope, records.AttacksBefore);

        StrikesSection section = new()
        {
            Figures = { figures.OrderBy(figure => figure.Id, StringComparer.Ordinal) },
            Attacks = { listed },
            AttacksMore = records.Attacks.Count - listed.Count,
            Overlapping = { records.Overlapping.Take(SummaryReader.RowsMax) },
            OverlappingMore = Math.Max(0, records.Overlapping.Count - SummaryReader.RowsMax),
            Damages = { damages },
            DamagesMore = records.Damages.Count - damages.Count,
            Regions = { RegionTable.Of(records.Attacks, records.Damages) },
            Conflicts = { Reconciliation.Conflicts(reconciled), ReadingConflicts.Of("attacks", listed), ReadingConflicts.Of("damages", damages) },
            Beside = { BesideRows.Of(records.Attacks, headlines).Take(SummaryReader.RowsMax) },
            Coverage = { Coverages.Of(claims, scope.Period) },
            Span = WindowSpan.Of(records.Attacks.Select(attack => attack.Window)),
        };
        section.Caveats.Add(Caveats.Of(scope, records, claims, totals, balance, headlines, section));
        section.Sources.Add(NamedSources.In(section, scope.Sources, records.Silent.Select(silent => silent.Source)));
        return section;
    }

    private static IEnumerable<CountedClaim> OfDamage(Damage damage) =>
        CountedClaim.Of($"damages/{damage.Id}", damage.Window, damage.Claims).Select(claim => claim with { Attacker = damage.Attacker });

    private static IEnumerable<CountedClaim> OfListed(
        IEnumerable<CountedClaim> claims, IEnumerable<Attack> attacks, IEnumerable<Damage> damages)
    {
        HashSet<string> names = [.. attacks.Select(attack => $"attacks/{attack.Id}"), .. damages.Select(damage => $"damages/{damage.Id}")];
        return claims.Where(claim => names.Contains(claim.Record));
    }

    private static void Compare(List<Figure> figures, SummaryScope scope, IReadOnlyList<Attack> attacksBefore)
    {
        if (scope.Before is null)
            return;
        IReadOnlyList<CountedClaim> claims = [.. attacksBefore.SelectMany(CountedClaim.OfAttack)];
        FigureBuilder build = new(scope.Sources);
        Dictionary<string, Figure> before = Totals.Of(claims, scope.Sources).Select(build.Of)
            .Concat(Balance.Unaccounted(claims).Differences.Select(build.Of))
            .ToDictionary(figure => figure.Id, StringComparer.Ordinal);
        foreach (Figure figure in figures.Where(figure => figure.Basis != Basis.Claim))
            figure.Change = Changes.Between(figure, before.GetValueOrDefault(figure.Id));
    }
}
