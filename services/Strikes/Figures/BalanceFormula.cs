using Sitrep.Evidence.Quantities;
using Quantity = Sitrep.Evidence.Quantities.Quantity;

namespace Sitrep.Strikes.Figures;

/// <summary>How a difference was computed, in numbers: "176 − 139".</summary>
internal static class BalanceFormula
{
    private const string Minus = " − ";

    public static string Write(IReadOnlyCollection<BalanceRow> rows)
    {
        var taken = StrikesMeasures.PartsOfLaunched
            .Where(m => m == Measure.Intercepted || rows.Any(r => r.PartOf(m).Disclosure != Disclosure.NotReported))
            .Select(m => Known(rows.Select(r => r.PartOf(m))));
        return string.Join(Minus, taken.Prepend(Quantity.Sum(rows.Select(r => r.Launched.Quantity))).Select(Term));
    }

    // What was not reported is told apart, as so many of so many; the formula holds the numbers there are.
    private static Quantity Known(IEnumerable<Quantity> parts)
    {
        List<Quantity> all = [.. parts];
        var disclosed = all.FindAll(q => q.IsDisclosed);
        return Quantity.Sum(disclosed.Count > 0 ? disclosed : all);
    }

    private static string Term(Quantity quantity) =>
        quantity is { IsClosed: true } && quantity.Lower != quantity.Upper ? $"({QuantityNotation.Print(quantity)})"
            : QuantityNotation.Print(quantity);
}
