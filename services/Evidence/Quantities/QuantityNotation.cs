namespace Sitrep.Evidence.Quantities;

/// <summary>Quantities in words: "176", "about 100", "at least 23", "3–5", "not reported". The same in every culture.</summary>
public static class QuantityNotation
{
    /// <summary>The words for a quantity. Nothing is ever printed as "at least 0".</summary>
    public static string Print(Quantity quantity) => quantity switch
    {
        { Disclosure: V1.Disclosure.Withheld } => "withheld",
        { Disclosure: V1.Disclosure.Unknown } => "unknown number",
        { IsDisclosed: false } => "not reported",
        { Lower: 0, Upper: null } => "none on file",
        { Lower: { } lower, Upper: null } => $"at least {About(quantity)}{Number(lower)}",
        { Lower: { } lower, Upper: { } upper } when lower == upper => $"{About(quantity)}{Number(lower)}",
        { Lower: { } lower, Upper: { } upper } => $"{About(quantity)}{Number(lower)}–{Number(upper)}",
        _ => "not reported",
    };

    /// <summary>A whole number with commas between thousands: 1,200.</summary>
    public static string Number(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    private static string About(Quantity quantity) => quantity.Approximate ? "about " : "";
}
