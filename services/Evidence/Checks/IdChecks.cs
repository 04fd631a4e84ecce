using System.Buffers;

namespace Sitrep.Evidence.Checks;

/// <summary>Checks ids: of records, and of sources where they speak or are cited.</summary>
public static class IdChecks
{
    /// <summary>Longest id, in characters: it stands in addresses, names of figures and page tokens.</summary>
    public const int LengthMax = 200;

    private const string Remedy = "Give 1 to 200 letters (a to z, A to Z), digits and - . _ ~ :";

    private static readonly SearchValues<char> Letters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:");

    /// <summary>Whether this is an id. A single or double dot is none: in an address it means another place.</summary>
    public static bool IsId(string id) =>
        id.Length is > 0 and <= LengthMax
        && id is not ("." or "..")
        && !id.AsSpan().ContainsAnyExcept(Letters);

    /// <summary>An id must be given.</summary>
    public static void Required(string id, Violations violations, string field)
    {
        if (id.Length == 0)
            violations.Add(field, "it is missing", Remedy);
        else if (!IsId(id))
            violations.Add(field, "it is not an id", Remedy);
    }

    /// <summary>A name such as attacks/ID, of one of the kinds given.</summary>
    public static void RequiredName(string name, IReadOnlyCollection<string> kinds, Violations violations, string field)
    {
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || !kinds.Contains(name[..slash]) || !IsId(name[(slash + 1)..]))
            violations.Add(field, "it does not name a record", $"Give a kind and an id, as in {string.Join(" or ", kinds.Select(k => $"{k}/ID"))}");
    }
}
