namespace Sitrep.Evidence.Series;

/// <summary>Which numbers a table of series is about. What is empty or unspecified narrows nothing.</summary>
public sealed record SeriesSelection
{
    /// <summary>What is measured.</summary>
    public required V1.Measure Measure { get; init; }

    /// <summary>Whether what was lost is added to what was intercepted.</summary>
    public bool WithLost { get; init; }

    /// <summary>Whether series stand per item where they could stand per class.</summary>
    public bool ByItem { get; init; }

    /// <summary>Only this item.</summary>
    public string Item { get; init; } = "";

    /// <summary>Only items of this class.</summary>
    public V1.ItemClass ItemClass { get; init; }

    /// <summary>Only this attacking party.</summary>
    public string Attacker { get; init; } = "";

    /// <summary>Only persons of this side.</summary>
    public string Side { get; init; } = "";

    /// <summary>Only this source.</summary>
    public string Claimant { get; init; } = "";

    /// <summary>Only what is located in this region; the claims given are of it already.</summary>
    public string Region { get; init; } = "";

    /// <summary>What a question selects.</summary>
    public static SeriesSelection From(V1.ListSeriesRequest request) => new()
    {
        Measure = request.Measure,
        WithLost = request.WithLost,
        ByItem = request.ByItem,
        Item = request.Item,
        ItemClass = request.ItemClass,
        Attacker = request.Attacker,
        Side = request.Side,
        Claimant = request.Claimant,
        Region = request.Region,
    };

    /// <summary>Whether series stand per item, be it because they are to or because one item was asked for.</summary>
    public bool IsPerItem => ByItem || Item.Length > 0;

    /// <summary>Whether a claim is behind these numbers. Only wholes are added.</summary>
    public bool Takes(CountedClaim claim) =>
        claim.Key.IsWhole
        && Measures.Contains(claim.Key.Measure)
        && Fits(Item, claim.Key.Item)
        && (ItemClass == V1.ItemClass.Unspecified || ItemClass == claim.ItemClass)
        && Fits(Attacker, claim.Attacker)
        && Fits(Side, claim.Key.Side)
        && Fits(Claimant, claim.Key.Claimant);

    private IEnumerable<V1.Measure> Measures => Measure switch
    {
        V1.Measure.Unaccounted => Claims.Measures.PartsOfLaunched.Prepend(V1.Measure.Launched),
        _ when WithLost => [Measure, V1.Measure.Lost],
        _ => [Measure],
    };

    private static bool Fits(string wanted, string value) => wanted.Length == 0 || wanted == value;
}
