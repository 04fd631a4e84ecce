namespace Sitrep.Evidence.Quantities;

/// <summary>Interval arithmetic behind <see cref="Quantity"/>. Bounds that leave 64 bits stay true: lower ones stop there, upper ones open.</summary>
internal static class QuantityArithmetic
{
    public static Quantity Sum(IEnumerable<Quantity> addends)
    {
        QuantitySum sum = default;
        foreach (var addend in addends)
            sum.Add(addend);
        return sum.Value;
    }

    public static Quantity? Subtract(Quantity whole, IEnumerable<Quantity> parts)
    {
        if (whole is not { IsClosed: true, Lower: { } least, Upper: { } most })
            return null;

        Int128 upper = most;
        Int128 lower = least;
        var approximate = whole.Approximate;
        foreach (var part in parts)
        {
            upper -= part.Lower ?? 0;
            lower = part.Upper is { } taken ? lower - taken : Int128.MinValue / 2;
            approximate |= part.Approximate;
        }
        return upper < 0 ? null : Quantity.Between(Clamp(Int128.Max(lower, 0)), Clamp(upper), approximate);
    }

    public static Quantity Hull(IEnumerable<Quantity> quantities)
    {
        List<Quantity> all = [.. quantities];
        var disclosed = all.FindAll(q => q.IsDisclosed);
        if (disclosed.Count == 0)
            return Sum(all);
        var upper = disclosed.TrueForAll(q => q.IsClosed) ? disclosed.Max(q => q.Upper) : null;
        return Quantity.Range(disclosed.Min(q => q.Lower)!.Value, upper, disclosed.Exists(q => q.Approximate));
    }

    public static long Clamp(Int128 value) => value > long.MaxValue ? long.MaxValue : (long)value;
}
