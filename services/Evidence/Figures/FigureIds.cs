namespace Sitrep.Evidence.Figures;

/// <summary>Names of figures: the same question has the same name in every period and at every revision, so that figures can be
/// compared and cited by it.</summary>
public static class FigureIds
{
    // Damage whose cause no source names has no attacker; a name has no empty step.
    private const string NoAttacker = "unattributed";
    private const int MarkBytes = 4; // tells the few parts of a record apart

    /// <summary>A total over a class: <c>strikes.launched.class.uav.RUS.ua-air-force</c>.</summary>
    public static string OfClass(V1.Measure measure, V1.ItemClass itemClass, string attacker, string claimant) =>
        $"{Measures.SectionOf(measure)}.{Measures.Name(measure)}.class.{EnumWords.Of(itemClass)}.{Attacker(attacker)}.{claimant}";

    /// <summary>A total over a weapon kind, or <c>all</c>: <c>strikes.launched.item.iskander-m.RUS.ua-air-force</c>.</summary>
    public static string OfItem(V1.Measure measure, string item, string attacker, string claimant) =>
        $"{Measures.SectionOf(measure)}.{Measures.Name(measure)}.item.{item}.{Attacker(attacker)}.{claimant}";

    /// <summary>A total over persons: <c>diplomacy.released.all.UKR.ru-mod</c>.</summary>
    public static string OfPersons(V1.Measure measure, string item, string side, string claimant) =>
        $"{Measures.SectionOf(measure)}.{Measures.Name(measure)}.{item}.{side}.{claimant}";

    /// <summary>One claim: <c>attacks/ID.launched.attack-uav.ua-air-force</c>, with the side before the claimant where there is
    /// one, and <c>.part-NAME</c> after it for a part.</summary>
    public static string OfClaim(string record, ClaimKey key)
    {
        var side = key.Side.Length == 0 ? "" : $".{key.Side}";
        var part = key.IsWhole ? "" : $".part-{Slug(key.Part)}";
        return $"{record}.{Measures.Name(key.Measure)}.{key.Item}{side}.{key.Claimant}{part}";
    }

    private static string Attacker(string attacker) => attacker.Length == 0 ? NoAttacker : attacker;

    // Words that lose something on the way into a name carry a mark of the whole, so that no two share a name.
    private static string Slug(string words)
    {
        var slug = new StringBuilder(words.Length);
        foreach (var c in words)
        {
            if (char.IsAsciiLetterOrDigit(c) || c == '+')
                slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        var name = slug.ToString().Trim('-');
        return name == words ? name : $"{name}-{TextHash.Hex(words, MarkBytes)}".TrimStart('-');
    }
}
