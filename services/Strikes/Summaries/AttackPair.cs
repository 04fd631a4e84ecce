namespace Sitrep.Strikes.Summaries;

/// <summary>Two attacks that may be one, or one a part of another.</summary>
/// <param name="First">The one that ends first.</param>
/// <param name="Second">The other.</param>
/// <param name="Code">Which of it.</param>
internal sealed record AttackPair(string First, string Second, string Code)
{
    private const string PossibleDuplicate = "possible-duplicate";
    private const string PossiblePart = "possible-part";
    private const string OverlappingWindows = "overlapping-windows";

    /// <summary>A window of weeks, such as a month's summary, touches every row in it: it is known not to be one of them, and pairing it
    /// would cost the square of what is on file.</summary>
    public static readonly TimeSpan WindowMax = TimeSpan.FromDays(7);

    /// <summary>Dates without a time stand in the order as if they were UTC: no zone is further than this from it.</summary>
    public static readonly TimeSpan DateSlack = TimeSpan.FromHours(14);

    /// <summary>The warning about it.</summary>
    public Caveat ToCaveat() => CommonCaveats.Create(Code, $"attacks/{First}", $"attacks/{Second}");

    /// <summary>What two attacks of one direction and item may be; null if they are told apart.</summary>
    public static string? CodeOf(Attack a, Attack b)
    {
        var samePost = PostOf(a).Length > 0 && PostOf(a) == PostOf(b);
        var sameWindow = WindowRelations.AreEqual(a.Window, b.Window);
        if (sameWindow && samePost)
            return Within(a.Target, b.Target) || Within(b.Target, a.Target) ? PossiblePart : null;
        if (sameWindow)
            return PossibleDuplicate;
        return ClaimantOf(a) == ClaimantOf(b)
            && WindowRelations.Relate(a.Window, b.Window).Relation is Relation.Inside or Relation.Partly
                ? OverlappingWindows
                : null;
    }

    private static bool Within(Place? inner, Place? outer) =>
        inner is { Regions.Count: > 0 }
        && (outer?.Precision == PlacePrecision.Country
            || (outer is { Regions: var regions } && regions.Count > inner.Regions.Count && inner.Regions.All(regions.Contains)));

    public static string PostOf(Attack attack) => attack.Claims.FirstOrDefault()?.Citations.FirstOrDefault()?.Uri ?? "";

    private static string ClaimantOf(Attack attack) => attack.Claims.FirstOrDefault()?.Claimant ?? "";
}
