namespace Sitrep.Evidence.Regions;

/// <summary>The table of spellings, for those who want to add to it.</summary>
internal sealed class ShippedPlaces : IShippedNames
{
    public V1.AliasKind AliasKind => V1.AliasKind.Place;

    public void Check(V1.Alias alias, Violations faults)
    {
        var known = PlaceResolver.Shipped.Resolve(alias.Words);
        var isKnown = known.Precision != V1.PlacePrecision.Unresolved;
        var isSame = known.Precision == alias.Precision && known.Country == alias.Country && known.Regions.SequenceEqual(alias.Regions);
        if (!isKnown || isSame)
            return;
        var meaning = AliasIndex.MeaningOf(new V1.Alias { Regions = { known.Regions }, Precision = known.Precision, Country = known.Country });
        faults.Add("words", $"The register knows these words already: they mean {meaning}.",
            "Leave the alias out; what the register has is not overridden.");
    }
}
