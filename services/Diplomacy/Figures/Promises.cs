using Sitrep.Evidence.Quantities;
using Quantity = Sitrep.Evidence.Quantities.Quantity;

namespace Sitrep.Diplomacy.Figures;

/// <summary>A promise: so many persons of an item and side, by an agreement, since a moment.</summary>
/// <param name="Agreement">The agreement, as kind/id.</param>
/// <param name="Item">Whom: <c>all</c> or a kind of person.</param>
/// <param name="Side">Whose persons.</param>
/// <param name="Since">From when on exchanges count.</param>
public sealed record Promise(string Agreement, string Item, string Side, Moment Since);

/// <summary>What exchanges linked to a promise have carried out of it: a lower bound, never more.</summary>
/// <param name="Promise">The promise.</param>
/// <param name="Quantity">At least so many; at least none where no linked exchange is on file.</param>
/// <param name="Formula">The numbers added: "185 + 146"; empty where there are none.</param>
/// <param name="Claims">The claims that were relied on, in order.</param>
public sealed record CarriedOut(Promise Promise, Quantity Quantity, string Formula, IReadOnlyList<CountedClaim> Claims)
{
    /// <summary>The figure that shows it, <c>agreements/ID.carried-out.all.UKR</c>. It has no claimant of its own.</summary>
    public Figure ToFigure(FigureBuilder build)
    {
        var id = $"{Promise.Agreement}.{Measures.Name(Measure.CarriedOut)}.{Promise.Item}.{Promise.Side}";
        var figure = build.Computed(id, Measure.CarriedOut, Promise.Item, Quantity, Formula, ClaimSum.Of(Claims));
        figure.Record = Promise.Agreement;
        figure.Side = Promise.Side;
        return figure;
    }
}

/// <summary>Sets what was done against what was agreed. Agreed is not implemented.</summary>
public static class Promises
{
    /// <summary>Carried out by the <paramref name="linked"/> exchanges, given by their claims. Of an exchange counts, per
    /// claimant, <c>all</c> where it is given, else the sum of its kinds without bodies; of several claimants the
    /// smallest count, since no more is certain. Exchanges that end before the promise count for nothing.</summary>
    public static CarriedOut CarriedOut(Promise promise, IEnumerable<CountedClaim> linked)
    {
        List<CountedClaim> used = [];
        List<Quantity> counts = [];
        var candidates = CountedClaim.InOrder(linked).Where(c =>
            c.Key is { Measure: Measure.Released, IsWhole: true } && c.Key.Side == promise.Side && IsSince(c.Window, promise.Since));
        foreach (var exchange in candidates.GroupBy(c => c.Record))
        {
            List<List<CountedClaim>> readings =
                [.. exchange.GroupBy(c => c.Key.Claimant).Select(g => Relevant(promise.Item, [.. g])).Where(r => r.Count > 0)];
            if (readings.Count == 0)
                continue;
            counts.Add(AtLeast(readings));
            used.AddRange(readings.SelectMany(r => r));
        }
        var lower = Quantity.Sum(counts).Lower ?? 0;
        return new(promise, Quantity.AtLeast(lower, counts.Exists(c => c.Approximate)), Formula(counts), used);
    }

    /// <summary>Whether an exchange ends when the promise already stood, on the wall clock of the exchange's zone.</summary>
    public static bool IsSince(Window window, Moment since)
    {
        var zone = IanaZone.Get(window.Zone);
        return Moments.WallExtent(window.End, zone).Latest > Moments.WallExtent(since, zone).Earliest;
    }

    private static List<CountedClaim> Relevant(string item, List<CountedClaim> claims)
    {
        var named = claims.FindAll(c => c.Key.Item == item);
        return named.Count > 0 || item != Items.All
            ? named
            : claims.FindAll(c => Items.Persons.Contains(c.Key.Item) && c.Key.Item != Items.Bodies);
    }

    private static Quantity AtLeast(List<List<CountedClaim>> readings)
    {
        List<Quantity> sums = [.. readings.Select(r => Quantity.Sum(r.Select(c => c.Quantity))).Where(q => q.IsDisclosed)];
        return sums.Count == 0 ? Quantity.NotReported : sums.MinBy(q => (q.Lower, q.Approximate));
    }

    private static string Formula(List<Quantity> counts) =>
        string.Join(" + ", counts.Where(c => c.IsDisclosed).Select(c => QuantityNotation.Number(c.Lower!.Value)));
}
