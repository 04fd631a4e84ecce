namespace Sitrep.Gateway.Comparisons;

/// <summary>The parameters of comparisons. <see cref="CompareQueryReader"/> reads them and says what is wrong with others.</summary>
internal static class CompareParameters
{
    public static readonly Parameter Start = ReportParameters.Start with { IsRequired = false };

    public static readonly Parameter End = ReportParameters.End with { IsRequired = false };

    public static readonly Parameter LeftAt = Parameter.Query("leftAt", Schema.Text(
        "Compare with the report of this pair of revisions, as a report names it. It or `leftAsOf` is required where both reports have one period; "
        + "where they have two, the left one is read as the right one if neither is given."), "d0.s0");

    public static readonly Parameter LeftAsOf = Parameter.Query("leftAsOf", Schema.Text(
        "Compare with the report as it was known at this time, which has passed; not together with `leftAt`."), "2025-11-15T12:00:00Z");

    public static readonly Parameter RightAt = Parameter.Query("rightAt", Schema.Text(
        "Compare the report of this pair of revisions; the newest if neither this nor `rightAsOf` is given."), "d1.s1");

    public static readonly Parameter RightAsOf = Parameter.Query("rightAsOf", Schema.Text(
        "Compare the report as it was known at this time, which has passed; not together with `rightAt`."), "2025-11-20T00:00:00Z");

    public static readonly Parameter LeftStart = Parameter.Query("leftStart", Schema.Text(
        "Where the left report's period begins, exclusive, where the two have periods of their own; all four edges belong together, in place of "
            + "`start` and `end`."),
        "2025-11-14");

    public static readonly Parameter LeftEnd =
        Parameter.Query("leftEnd", Schema.Text("Where the left report's period ends, inclusive."), "2025-11-15");

    public static readonly Parameter RightStart =
        Parameter.Query("rightStart", Schema.Text("Where the right report's period begins, exclusive."), "2025-11-15");

    public static readonly Parameter RightEnd =
        Parameter.Query("rightEnd", Schema.Text("Where the right report's period ends, inclusive."), "2025-11-16");

    /// <summary>The edges of two periods.</summary>
    public static IReadOnlyList<Parameter> OfPeriods { get; } = [LeftStart, LeftEnd, RightStart, RightEnd];

    /// <summary>What the query of a comparison takes.</summary>
    public static IReadOnlyList<Parameter> All { get; } =
    [
        Start, End, ReportParameters.Zone, ReportParameters.Region, LeftAt, LeftAsOf, RightAt, RightAsOf, .. OfPeriods, ReportParameters.Require,
    ];
}
