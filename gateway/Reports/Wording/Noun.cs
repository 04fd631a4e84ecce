namespace Sitrep.Gateway.Reports.Wording;

/// <summary>A countable noun in its two forms.</summary>
public sealed record Noun(string One, string Many)
{
    /// <summary>A noun whose plural takes an s.</summary>
    public static Noun Of(string one) => new(one, one + "s");
}
