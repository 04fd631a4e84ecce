namespace Sitrep.Evidence.Sources;

/// <summary>Pages that the register does not know: independent, reliability F, under an id made of the host or page.</summary>
public static class UnlistedSources
{
    /// <summary>What such an id begins with.</summary>
    public const string Prefix = "unlisted:";

    private const int HashedBytes = 8;

    // On these everybody has a page of their own: the host says nothing about who speaks.
    private static readonly string[] SharedHosts =
        ["t.me", "facebook.com", "x.com", "twitter.com", "youtube.com", "instagram.com", "vk.com", "threads.net"];

    /// <summary>The id for a page: its host (kharkivoda.gov.ua), host and page (t.me:war_monitor), or page (watch).</summary>
    public static string IdOf(string page)
    {
        var steps = PagePattern.Normalise(page).Split(['/', '?', '#'], StringSplitOptions.RemoveEmptyEntries);
        var name = steps switch
        {
            [] => "unknown",
            [var host, var own, ..] when SharedHosts.Contains(host) => $"{Escape(host)}:{Escape(own)}",
            [var first, ..] => Escape(first),
        };
        return Prefix + Shorten(name);
    }

    /// <summary>The source behind such an id, as far as it can be told.</summary>
    public static V1.Source Describe(string id) => new()
    {
        Id = id,
        Name = id.StartsWith(Prefix, StringComparison.Ordinal) ? id[Prefix.Length..] : id,
        SourceKind = V1.SourceKind.Unlisted,
        Scope = V1.SourceScope.Regional,
        Reliability = V1.Reliability.F,
    };

    // What an id may not hold is written as ~ and its bytes, so that no two pages share an id.
    private static string Escape(string name)
    {
        var escaped = new StringBuilder(name.Length);
        foreach (var b in Encoding.UTF8.GetBytes(name))
        {
            if (char.IsAsciiLetterOrDigit((char)b) || (char)b is '-' or '.' or '_')
                escaped.Append((char)b);
            else
                escaped.Append('~').Append(b.ToString("x2", null));
        }
        return escaped.ToString();
    }

    private static string Shorten(string name)
    {
        var room = IdChecks.LengthMax - Prefix.Length;
        if (name.Length <= room)
            return name;
        var mark = TextHash.Hex(name, HashedBytes);
        return $"{name[..(room - mark.Length - 1)]}~{mark}";
    }
}
