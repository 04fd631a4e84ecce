namespace Sitrep.Tests;

/// <summary>The ways to write the path of a call that routing, or a proxy on the way, may take for the same.</summary>
internal static class Spellings
{
    /// <summary>Those by which routing finds what the path names, the path itself first.</summary>
    public static IReadOnlyList<string> Routed(string path) =>
        [path, path.ToLowerInvariant(), path.ToUpperInvariant(), $"{path}/", Encoded(path, path.LastIndexOf('/') + 1), Encoded(path, 1)];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All(string path) =>
    [
        .. Routed(path),
        $"/{path}",
        path.Insert(path.LastIndexOf('/'), "/"),
        $"{path}//",
        Encoded(path, path.LastIndexOf('/')),
        $"/.{path}",
    ];

    /// <summary>The address of a path, which goes out as it is written.</summary>
    public static Uri AddressOf(Uri host, string path) =>
        new($"{host.GetLeftPart(UriPartial.Authority)}{path}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

    private static string Encoded(string path, int place) => $"{path[..place]}%{(int)path[place]:X2}{path[(place + 1)..]}";
}
