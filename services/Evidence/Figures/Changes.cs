namespace Sitrep.Evidence.Figures;

/// <summary>Figures against the same question in the period before.</summary>
public static class Changes
{
    /// <summary>The change, with a difference only where both numbers are exact; null where there is nothing to compare with.</summary>
    public static V1.Change? Between(V1.Figure now, V1.Figure? before)
    {
        if (before is null)
            return null;
        var change = new V1.Change { Previous = before.Quantity };
        var current = Quantity.FromWire(now.Quantity);
        var previous = Quantity.FromWire(before.Quantity);
        if (current.IsExact && previous.IsExact)
            change.Difference = current.Lower!.Value - previous.Lower!.Value;
        return change;
    }
}
