using Quantity = Sitrep.Evidence.Quantities.Quantity;

namespace Sitrep.Strikes.Imports.MinistryPosts;

/// <summary>What the words before a number make of it: "не менее 30", "около 40", "до десяти", "от 10 до 12". Pure.</summary>
internal static class Hedges
{
    private const string Least = "(?<least>не менее|не меньше|по меньшей мере|как минимум|минимум|(?<!не )более|(?<!не )больше|свыше)";
    private const string Most = "(?<most>не более|не больше|максимум|до)";
    private const string Below = "(?<below>(?<!не )(?:менее|меньше))";
    private const string Nearly = "(?<about>около|порядка|примерно|приблизительно|почти|ок\\.)";

    /// <summary>A number with what stands before it, as a part of a regular expression over lower-case text.</summary>
    public static string Pattern { get; } =
        $@"(?:(?<low>(?<![\w.:,-])[0-9]+)[–—-](?<number>[0-9]+)(?![\w]|[.:][0-9])"
            + $@"|(?<!\w)от (?<low>{Numerals.Pattern}) до (?<number>{Numerals.Pattern})"
        + $@"|(?:(?<!\w)(?:{Least}|{Most}|{Below}|{Nearly})(?: чем)? |(?<least>[>≥]) ?|(?<about>[~≈]) ?)?(?<number>{Numerals.Pattern}))";

    /// <summary>What <see cref="Pattern"/> has found; unknown if it is beyond every count, or no range.</summary>
    public static Quantity Read(Match match)
    {
        if (Numerals.Value(match.Groups["number"].Value) is not { } number)
            return Quantity.Unknown;
        if (match.Groups["low"].Success)
            return Numerals.Value(match.Groups["low"].Value) is { } low && low < number ? Quantity.Between(low, number) : Quantity.Unknown;
        return match.Groups["least"].Success ? Quantity.AtLeast(number)
            : match.Groups["most"].Success && number > 0 ? Quantity.Between(1, number) // some were, up to so many
            : match.Groups["below"].Success ? number > 1 ? Quantity.Between(1, number - 1) : Quantity.Unknown
            : match.Groups["about"].Success ? Quantity.About(number)
            : Quantity.Exact(number);
    }
}
