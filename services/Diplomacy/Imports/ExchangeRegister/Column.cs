namespace Sitrep.Diplomacy.Imports.ExchangeRegister;

/// <summary>The columns of the register, as its files name them.</summary>
internal static class Column
{
    public const string Date = "date";

    /// <summary>Whose persons come home.</summary>
    public const string Side = "side";

    public const string Item = "item";
    public const string Claimant = "claimant";
    public const string Lower = "lower";
    public const string Upper = "upper";
    public const string Disclosure = "disclosure";

    /// <summary>Alpha-3 codes, <c>;</c> between them.</summary>
    public const string Mediators = "mediators";

    /// <summary>What the compiler remarks of the line.</summary>
    public const string Note = "note";

    /// <summary>Address of the page on which it is said.</summary>
    public const string Url = "url";

    /// <summary>All; a line without those needed is no claim.</summary>
    public static DatasetColumns All { get; } = new([Date, Side, Item, Claimant, Lower, Upper, Disclosure], [Mediators, Note, Url]);
}
