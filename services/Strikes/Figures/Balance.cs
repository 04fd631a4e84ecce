using Quantity = Sitrep.Evidence.Quantities.Quantity;

namespace Sitrep.Strikes.Figures;

/// <summary>What was launched minus the parts of it that the same claimant reported. Never called hits.</summary>
public sealed record Difference
{
    /// <summary>Stable name, see <see cref="FigureIds"/>.</summary>
    public required string Id { get; init; }

    public required string Attacker { get; init; }

    public required ItemClass ItemClass { get; init; }

    /// <summary>What is counted; empty for a class.</summary>
    public string Item { get; init; } = "";

    public required string Claimant { get; init; }

    public required Quantity Quantity { get; init; }

    /// <summary>The computation in numbers: "176 − 139".</summary>
    public required string Formula { get; init; }

    /// <summary>Weapons launched for which no number of interceptions was given.</summary>
    public long NotReported { get; init; }

    /// <summary>Measures that would have been taken away and that no claim reported.</summary>
    public required IReadOnlyList<Measure> NotReportedMeasures { get; init; }

    /// <summary>Every claim behind it, in order.</summary>
    public required IReadOnlyList<CountedClaim> Claims { get; init; }

    /// <summary>The figure that shows it.</summary>
    public Figure ToFigure(FigureBuilder build)
    {
        var figure = build.Computed(Id, Measure.Unaccounted, Item, Quantity, Formula, Claims);
        figure.ItemClass = ItemClass;
        figure.Attacker = Attacker;
        figure.Claimant = Claimant;
        figure.NotReported = NotReported;
        figure.NotReportedMeasures.Add(NotReportedMeasures);
        return figure;
    }
}

/// <summary>What a balance comes to: the differences, by id, and what is wrong with the numbers behind those missing.</summary>
public sealed record BalanceSheet(IReadOnlyList<Difference> Differences, IReadOnlyList<Caveat> Caveats);

/// <summary>Checks what was launched against what became of it, per claimant, attacker and class or item.</summary>
public static class Balance
{
    /// <summary>Code of the caveat about a row whose parts exceed what was launched. Arguments: record, claimant, item,
    /// launched, sum of the parts.</summary>
    public const string ImpossibleSum = "impossible-sum";

    /// <summary>Unaccounted for, over exactly the rows for which the claimant says how many were launched. A row without a
    /// number of interceptions may have lost anything from none to all. There is none where a row's launched is open
    /// or undisclosed, or where its parts exceed it.</summary>
    public static BalanceSheet Unaccounted(IEnumerable<CountedClaim> claims)
    {
        var rows = BalanceRow.From(CountedClaim.InOrder(claims.Where(c => c.Key.IsWhole)));
        var classes = rows
            .Where(r => r.Launched.ItemClass != ItemClass.Unspecified)
            .GroupBy(r => (r.Launched.Attacker, r.Launched.ItemClass, r.Claimant))
            .Select(g => Subtract([.. g], FigureIds.OfClass(Measure.Unaccounted, g.Key.ItemClass, g.Key.Attacker, g.Key.Claimant), ""));
        var items = rows
            .GroupBy(r => (r.Launched.Attacker, r.Launched.Key.Item, r.Claimant))
            .Select(g => Subtract([.. g], FigureIds.OfItem(Measure.Unaccounted, g.Key.Item, g.Key.Attacker, g.Key.Claimant), g.Key.Item));
        return new(
            [.. classes.Concat(items).OfType<Difference>().OrderBy(d => d.Id, StringComparer.Ordinal)],
            [.. rows.Where(r => r.IsImpossible).Select(Caveat)]);
    }

    private static Difference? Subtract(List<BalanceRow> rows, string id, string item)
    {
        if (rows.Exists(r => r.Rest is null))
            return null;
        var first = rows[0].Launched;
        return new Difference
        {
            Id = id,
            Attacker = first.Attacker,
            ItemClass = rows.TrueForAll(r => r.Launched.ItemClass == first.ItemClass) ? first.ItemClass : ItemClass.Unspecified,
            Item = item,
            Claimant = rows[0].Claimant,
            Quantity = Quantity.Sum(rows.Select(r => r.Rest!.Value)),
            Formula = BalanceFormula.Write(rows),
            NotReported = rows.Where(r => r.IsInterceptionBlank).Sum(r => r.Launched.Quantity.Upper!.Value),
            NotReportedMeasures = [.. StrikesMeasures.PartsOfLaunched.Where(m => rows.TrueForAll(r => r.IsSilentOn(m)))],
            Claims = [.. rows.SelectMany(r => r.Claims)],
        };
    }

    private static Caveat Caveat(BalanceRow row) => new()
    {
        Code = ImpossibleSum,
        Arguments =
        {
            row.Launched.Record, row.Claimant, row.Launched.Key.Item,
            row.Launched.Quantity.Upper!.Value.ToString(CultureInfo.InvariantCulture),
            row.PartsAtLeast.ToString(CultureInfo.InvariantCulture),
        },
    };
}
