using Sitrep.Diplomacy.Figures;

namespace Sitrep.Diplomacy.Summaries;

/// <summary>Builds the diplomacy section of a report from its records. Pure: the same records give the same section.</summary>
public static class DiplomacySectionBuilder
{
    public static DiplomacySection Build(SummaryScope scope, PeriodRecords records)
    {
        var section = Lists(records);
        var unlinked = PromisedFigures.Unlinked(section.Agreements, records.Past);
        section.UnlinkedExchanges.Add(Listing.Last(unlinked));
        IReadOnlyList<CountedClaim> released = [.. records.Exchanges.WithCancellation(scope.CancellationToken).SelectMany(PromisedFigures.Released)];
        var selections = Selections.Among(records.Exchanges, scope.Sources);
        var totals = selections.Count > 0 ? [] : Totals.Sum(released.WithCancellation(scope.CancellationToken), scope.Sources);
        var reconciled = Reconciliation.All(
            [.. section.Agreements.SelectMany(PromisedFigures.Claims), .. Listed(section).SelectMany(PromisedFigures.Released)],
            scope.Sources);

        var build = new FigureBuilder(scope.Sources);
        List<Figure> figures =
        [
            .. totals.Select(build.From),
            .. section.Agreements.SelectMany(
                agreement => PromisedFigures.CarriedOut(agreement, records.Past.WithCancellation(scope.CancellationToken))
                    .Select(carried => CarriedOut(build, carried, agreement))),
            .. build.OfClaims(reconciled),
        ];
        Compare(figures, scope, records.ExchangesBefore, build);

        section.Figures.Add(figures.OrderBy(figure => figure.Id, StringComparer.Ordinal));
        section.Conflicts.Add(Conflicts(section, reconciled, scope.Period.Zone));
        section.Coverage.Add(Coverages.Count(released, scope.Period));
        section.Caveats.Add(DiplomacyCaveats.Build(scope, records, totals, section, unlinked.Count, selections));
        section.Sources.Add(NamedSources.In(section, scope.Sources));
        return section;
    }

    private static DiplomacySection Lists(PeriodRecords records)
    {
        var section = new DiplomacySection()
        {
            Negotiations = { Listing.First(records.Negotiations) },
            Agreements = { Listing.First(records.Agreements) },
            Statements = { Listing.First(records.Statements) },
            EarlierStatements = { Listing.Last(records.Earlier) },
            Exchanges = { Listing.First(records.Exchanges) },
            LastExchange = records.LastExchange,
        };
        section.NegotiationsMore = records.Negotiations.Count - section.Negotiations.Count;
        section.AgreementsMore = records.Agreements.Count - section.Agreements.Count;
        section.StatementsMore = records.Statements.Count - section.Statements.Count;
        section.ExchangesMore = records.Exchanges.Count - section.Exchanges.Count;
        return section;
    }

    private static IEnumerable<Exchange> Listed(DiplomacySection section) =>
        section.Exchanges.Concat(section.UnlinkedExchanges)
            .Concat(section.LastExchange is { } last ? [last] : [])
            .DistinctBy(exchange => exchange.Id);

    // Nothing on file is said of a time: since the promise stood.
    private static Figure CarriedOut(FigureBuilder build, CarriedOut carried, Agreement agreement)
    {
        var figure = carried.ToFigure(build);
        figure.Window ??= new Window { End = PromisedFigures.Since(agreement), Zone = Evidence.Records.RequestedPeriod.ZoneDefault };
        return figure;
    }

    private static IEnumerable<Conflict> Conflicts(DiplomacySection section, IReadOnlyList<Reconciled> reconciled, IanaZone zone) =>
    [
        .. Reconciliation.Conflicts(reconciled, zone),
        .. DirectionConflicts.Find(Listed(section), zone),
        .. ReadingConflicts.Find("negotiations", section.Negotiations),
        .. ReadingConflicts.Find("agreements", section.Agreements),
        .. ReadingConflicts.Find("statements", section.Statements.Concat(section.EarlierStatements)),
        .. ReadingConflicts.Find("exchanges", Listed(section)),
    ];

    private static void Compare(List<Figure> figures, SummaryScope scope, IReadOnlyList<Exchange> exchangesBefore, FigureBuilder build)
    {
        if (Selections.Among(exchangesBefore, scope.Sources).Count > 0)
            return;
        var before = Totals.Sum(exchangesBefore.WithCancellation(scope.CancellationToken).SelectMany(PromisedFigures.Released), scope.Sources)
            .Select(build.From)
            .ToDictionary(figure => figure.Id, StringComparer.Ordinal);
        foreach (var figure in figures.Where(figure => figure.Basis == Basis.Total))
            figure.Change = Changes.Between(figure, before.GetValueOrDefault(figure.Id));
    }
}
