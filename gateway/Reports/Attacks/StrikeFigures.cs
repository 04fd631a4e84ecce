namespace Sitrep.Gateway.Reports.Attacks;

/// <summary>Finds the figures of one attacker as one claimant gives them.</summary>
internal sealed class StrikeFigures
{
    private readonly Figure[] _own;

    private StrikeFigures(ReportFacts facts, string attacker, string claimant)
    {
        Attacker = attacker;
        Claimant = claimant;
        _own = [.. facts.Figures.Where(figure => figure.Attacker == attacker && figure.Claimant == claimant)];
        Classes = [.. facts.Figures
            .Where(figure => Leads(figure) && figure.Attacker == attacker && figure.Claimant == claimant)
            .Select(figure => figure.ItemClass).Distinct().Order()];
        IsRelayed = Classes.Any(itemClass => facts.IsRelayed(attacker, itemClass, claimant));
        Coverage = facts.Coverage.FirstOrDefault(coverage => coverage.Claimant == claimant && coverage.Attacker == attacker);
    }

    public string Attacker { get; }

    public string Claimant { get; }

    /// <summary>The classes for which this claimant leads.</summary>
    public IReadOnlyList<ItemClass> Classes { get; }

    /// <summary>Whether it leads only because no national source spoke, by a row about the whole country.</summary>
    public bool IsRelayed { get; }

    public Coverage? Coverage { get; }

    /// <summary>Whether it counts what was launched, of any class.</summary>
    public bool CountsLaunches => Classes.Any(itemClass => Total(Measure.Launched, itemClass) is not null);

    /// <summary>Whether nights of the period are not on file, so that every total is a lower bound.</summary>
    public bool NightsMissing => Coverage is { } coverage && coverage.Nights < coverage.NightsInPeriod;

    /// <summary>The leading claimants of every attacker, by attacker and claimant.</summary>
    public static IReadOnlyList<StrikeFigures> Leading(ReportFacts facts) =>
        [.. facts.Figures
            .Where(Leads)
            .Select(figure => (figure.Attacker, figure.Claimant)).Distinct()
            .OrderBy(count => count.Attacker, StringComparer.Ordinal).ThenBy(count => count.Claimant, StringComparer.Ordinal)
            .Select(count => new StrikeFigures(facts, count.Attacker, count.Claimant))];

    /// <summary>The total of a class, or its derived figure.</summary>
    public Figure? Total(Measure measure, ItemClass itemClass) => _own.FirstOrDefault(figure =>
        figure.Basis != Basis.Claim && figure.Record.Length == 0 && figure.Measure == measure
        && figure.ItemClass == itemClass && figure.Item.Length == 0);

    /// <summary>The totals of the items of a class.</summary>
    public IReadOnlyList<Figure> Items(Measure measure, ItemClass itemClass) => [.. _own.Where(figure =>
        figure.Basis == Basis.Total && figure.Measure == measure && figure.ItemClass == itemClass
        && figure.Item.Length > 0 && figure.Item != ItemNames.All)];

    /// <summary>What is said of whole nights rather than of a weapon.</summary>
    public Figure? WholeNight(Measure measure) => _own.FirstOrDefault(figure =>
        figure.Basis == Basis.Total && figure.Measure == measure && figure.Item == ItemNames.All);

    /// <summary>The whole claims behind a total, by the end of their window.</summary>
    public IReadOnlyList<Figure> Claims(Measure measure, ItemClass itemClass) => [.. _own
        .Where(figure => figure.Basis == Basis.Claim && figure.Measure == measure && figure.ItemClass == itemClass && figure.Part.Length == 0)
        .OrderBy(figure => figure.Window?.End?.Minute?.ToDateTimeOffset() ?? DateTimeOffset.MaxValue)];

    /// <summary>The parts of a total that rests on one claim, the largest first. Parts of several claims are not
    /// added up, so there are none then.</summary>
    public IReadOnlyList<Figure> Parts(Measure measure, ItemClass itemClass) =>
        Total(measure, itemClass) is not { Claims: 1 } ? [] : [.. _own
            .Where(figure => figure.Basis == Basis.Claim && figure.Measure == measure && figure.ItemClass == itemClass && figure.Part.Length > 0)
            .OrderByDescending(figure => figure.Quantity?.Lower ?? -1).ThenBy(figure => figure.Part, StringComparer.Ordinal)];

    /// <summary>The noun of a class here: that of its only item, else that of the class.</summary>
    public Noun NounOf(ItemClass itemClass) =>
        Items(Measure.Launched, itemClass) is [{ } only] ? ItemNames.Weapon(only.Item, itemClass) : ItemNames.Class(itemClass);

    /// <summary>The quantity as it may be printed of the whole period.</summary>
    public Quantity? OverPeriod(Figure? total)
    {
        if (total?.Quantity is not { } quantity || !NightsMissing || !quantity.HasLower)
            return total?.Quantity;
        var floor = quantity.Clone();
        floor.ClearUpper();
        return floor;
    }

    // Where a regional source only relays single rows about the whole country, its claims lead and its totals do not.
    private static bool Leads(Figure figure) =>
        figure is { Headline: true, Attacker.Length: > 0, Basis: Basis.Total or Basis.Derived } && figure.ItemClass != ItemClass.Unspecified;
}
