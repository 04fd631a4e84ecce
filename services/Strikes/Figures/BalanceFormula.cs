using Sitrep.Evidence.Quantities;
using Quantity = Sitrep.Evidence.Quantities.Quantity;

namespace Sitrep.Strikes.Figures;

/// <summary>How a difference was computed, in numbers: "176 − 139".</summary>
internal static class BalanceFormula
{
    private const string Minus = " − ";

    public static string Write(Quantity launched, IEnumerable<Quantity> taken) => string.Join(Minus, taken.Prepend(launched).Select(Term));

    private static string Term(Quantity quantity) =>
        quantity is { IsClosed: true } && quantity.Lower != quantity.Upper ? $"({QuantityNotation.Print(quantity)})"
            : QuantityNotation.Print(quantity);
}
