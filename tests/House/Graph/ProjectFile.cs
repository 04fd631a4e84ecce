using System.Xml.Linq;
using Sitrep.House.Infrastructure;

namespace Sitrep.House.Graph;

/// <summary>What a project file says of other projects of the house.</summary>
internal static class ProjectFile
{
    public const string Extension = ".csproj";

    /// <summary>Everything that the graph has not.</summary>
    public static IEnumerable<string> Check(SourceFile file)
    {
        var project = NameOf(file.Name);
        if (HouseGraph.References(project) is not { } allowed)
            return [$"{project} has no place in the import graph"];

        return References(file.Text)
            .Where(name => !allowed.Contains(name))
            .Select(name => $"{project} must not reference {name}");
    }

    /// <summary>Projects whose code a project file references. One that is only built before is none.</summary>
    private static IEnumerable<string> References(string xml) =>
        XDocument.Parse(xml).Descendants()
            .Where(element => element.Name.LocalName == "ProjectReference")
            .Where(element => (string?)element.Attribute("ReferenceOutputAssembly") != "false")
            .Select(element => NameOf(((string)element.Attribute("Include")!).Replace('\\', '/').Split('/')[^1]));

    private static string NameOf(string fileName) => fileName[..^Extension.Length];
}
