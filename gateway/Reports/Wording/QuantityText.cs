namespace Sitrep.Gateway.Reports.Wording;

/// <summary>Prints quantities: the four kinds of "no number" stay apart, an open end says "at least".</summary>
public static class QuantityText
{
    private static readonly string[] SmallNumbers =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    /// <summary>For tables: 1,200; about 100; at least 23; 3–5; not reported; unknown number; withheld.</summary>
    public static string Of(Quantity? quantity) => Print(quantity, Number);

    /// <summary>For sentences: numbers below ten in words, zero as "no".</summary>
    public static string InWords(Quantity? quantity) => Print(quantity, Words);

    /// <summary>A counted noun for sentences: one missile, about 100 drones, an undisclosed number of drones.</summary>
    public static string Counted(Quantity? quantity, Noun noun) =>
        quantity.IsKnown()
            ? $"{InWords(quantity)} {(IsOne(quantity) ? noun.One : noun.Many)}"
            : quantity?.Disclosure switch
            {
                Disclosure.Withheld => $"a withheld number of {noun.Many}",
                Disclosure.Unknown => $"an unknown number of {noun.Many}",
                _ => $"an unreported number of {noun.Many}",
            };

    /// <summary>A whole number with thousands separators: 1,200.</summary>
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A whole number in a sentence: no, one … nine, 10, 1,200.</summary>
    public static string Words(long number) => number is >= 0 and < 10 ? SmallNumbers[number] : Number(number);

    /// <summary>Whether the quantity gives any bound that says something.</summary>
    public static bool IsKnown(this Quantity? quantity) =>
        quantity is { HasUpper: true } or { HasLower: true, Lower: > 0 };

    /// <summary>Whether the quantity is exactly this number, and not "about".</summary>
    public static bool Is(this Quantity? quantity, long number) =>
        quantity is { HasLower: true, HasUpper: true, Approximate: false } && quantity.Lower == number && quantity.Upper == number;

    /// <summary>Whether a verb after the quantity is in the singular.</summary>
    public static bool IsOne(Quantity? quantity) => quantity is { HasLower: true, Lower: 1 } && (!quantity.HasUpper || quantity.Upper == 1);

    private static string Print(Quantity? quantity, Func<long, string> number)
    {
        if (!quantity.IsKnown())
        {
            return quantity?.Disclosure switch
            {
                Disclosure.Unknown => "unknown number",
                Disclosure.Withheld => "withheld",
                _ => "not reported",
            };
        }

        var about = quantity!.Approximate ? "about " : "";
        return (quantity.HasLower, quantity.HasUpper) switch
        {
            (true, true) when quantity.Lower == quantity.Upper => about + number(quantity.Lower),
            (true, true) when quantity.Lower == 0 => $"up to {about}{Number(quantity.Upper)}",
            (true, true) => $"{about}{Number(quantity.Lower)}–{Number(quantity.Upper)}",
            (true, false) => $"at least {about}{number(quantity.Lower)}",
            _ => $"up to {about}{Number(quantity.Upper)}",
        };
    }
}
