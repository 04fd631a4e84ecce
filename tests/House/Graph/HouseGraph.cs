namespace Sitrep.House.Graph;

/// <summary>Which project may know which: the import graph of docs/architecture.md.</summary>
internal static class HouseGraph
{
    private static readonly Dictionary<string, string[]> Edges = new()
    {
        ["Contracts"] = [],
        ["Storage"] = [],
        ["Hosting"] = [],
        ["Evidence"] = ["Contracts", "Storage"],
        ["Diplomacy"] = ["Contracts", "Evidence", "Hosting"],
        ["Strikes"] = ["Contracts", "Evidence", "Hosting"],
        ["Gateway"] = ["Contracts", "Hosting"],
        ["Host"] = ["Contracts", "Hosting"],
    };

    private static readonly Dictionary<string, string[]> TestEdges = new()
    {
        // The gateway is tried against the real services, and its schemas against any message of the contracts.
        ["Gateway.Tests"] = ["Gateway", "Diplomacy", "Strikes", "Contracts.Tests"],
        // These start or read from outside what they test or measure.
        ["EndToEnd"] = ["Contracts"],
        ["Benchmarks"] = ["Contracts"],
        ["House"] = ["Contracts"],
        // A service as anybody could add one, with contracts of its own, and the tests that start it.
        ["Relief.Contracts"] = ["Contracts"],
        ["Relief"] = ["Contracts", "Evidence", "Hosting", "Relief.Contracts"],
        ["ThirdService.Tests"] = ["Contracts"],
    };

    public static IEnumerable<string> Projects => Edges.Keys;

    /// <summary>The project that tests another: Host is tried from outside.</summary>
    public static string TestsOf(string project) => project == "Host" ? "EndToEnd" : $"{project}.Tests";

    /// <summary>Projects that one may reference; null for a project that the house does not have.</summary>
    public static IReadOnlyCollection<string>? References(string project) =>
        Edges.GetValueOrDefault(project)
        ?? TestEdges.GetValueOrDefault(project)
        ?? Edges.Keys.Where(tested => TestsOf(tested) == project).Select(tested => new[] { tested }).FirstOrDefault();

    /// <summary>Projects whose namespaces one may use: itself, its references, and theirs.</summary>
    public static IReadOnlySet<string> Reachable(string project)
    {
        HashSet<string> reached = [project];
        foreach (var next in References(project) ?? [])
            reached.UnionWith(Reachable(next));
        return reached;
    }

    /// <summary>The project of a namespace of ours, for example Contracts for Sitrep.Strikes.V1; null for others.</summary>
    public static string? OwnerOf(string space) => space.Split('.') switch
    {
        ["Sitrep", _, "V1", ..] => "Contracts",
        ["Sitrep", string project, "Tests", ..] => $"{project}.Tests",
        ["Sitrep", string project, ..] => project,
        _ => null,
    };
}
