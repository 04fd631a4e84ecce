namespace Sitrep.Evidence.Checks;

/// <summary>Checks aliases by themselves; what the registers have against one is asked of them.</summary>
public static class AliasChecks
{
    /// <summary>Longest words, in characters: a name, or the names of a place one within the other.</summary>
    public const int WordsLengthMax = 200;

    private const string OnlyPlace = "only a place has it";
    private const string OnlyWeapon = "only a weapon has it";
    private const string Remedy = "Leave it out, or give the other aliasKind";

    /// <summary>An alias, but for its id, which every record has.</summary>
    public static void Check(V1.Alias alias, Violations violations)
    {
        EnumChecks.Required(alias.AliasKind, violations, "aliasKind");
        TextChecks.Required(alias.Words, violations, "words", WordsLengthMax);
        if (alias.AliasKind == V1.AliasKind.Place)
            CheckPlace(alias, violations);
        else if (alias.AliasKind == V1.AliasKind.Weapon)
            CheckWeapon(alias, violations);
        CitationChecks.All(alias.Citations, violations, "citations", 1, CitationChecks.OfRecordMax);
        TextChecks.Optional(alias.Note, violations, "note", TextChecks.NoteLengthMax);
    }

    private static void CheckPlace(V1.Alias alias, Violations violations)
    {
        PlaceChecks.CheckMeaning(PlaceOf(alias), violations);
        if (alias.Precision == V1.PlacePrecision.Unresolved)
            violations.Add("precision", "an alias that resolves nothing says nothing",
                "Say how precisely the words locate the place, or leave the alias out");
        if (alias.Precision == V1.PlacePrecision.Country && alias.Country.Length == 0)
            violations.Add("country", "it is missing although the words mean a country", "Give the country");
        Refuse(alias.Item.Length > 0, "item", OnlyWeapon, violations);
        Refuse(alias.ItemClass != V1.ItemClass.Unspecified, "class", OnlyWeapon, violations);
    }

    private static void CheckWeapon(V1.Alias alias, Violations violations)
    {
        ClaimChecks.CheckItem(alias.Item, violations, "item");
        EnumChecks.Required(alias.ItemClass, violations, "class");
        Refuse(alias.Regions.Count > 0, "regions", OnlyPlace, violations);
        Refuse(alias.Precision != V1.PlacePrecision.Unspecified, "precision", OnlyPlace, violations);
        Refuse(alias.Country.Length > 0, "country", OnlyPlace, violations);
    }

    private static V1.Place PlaceOf(V1.Alias alias) => new()
    {
        Words = alias.Words,
        Regions = { alias.Regions },
        Precision = alias.Precision,
        Country = alias.Country,
    };

    private static void Refuse(bool isGiven, string field, string reason, Violations violations)
    {
        if (isGiven)
            violations.Add(field, reason, Remedy);
    }
}
