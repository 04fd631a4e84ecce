using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Sitrep.EndToEnd;

/// <summary>The README's table of settings is what the binaries know.</summary>
public sealed partial class SettingsTests
{
    private static readonly string[] Everyone = ["all three"];

    [Theory]
    [InlineData("Diplomacy", "services")]
    [InlineData("Strikes", "services")]
    [InlineData("Gateway", "gateway")]
    public async Task Readme_ListsTheSettingsOf(string project, string role)
    {
        string[] known = [.. await KnownToAsync(project)];

        string[] documented = [.. Rows().Where(row => row.Of.Split(", ").Intersect([role, .. Everyone]).Any()).Select(row => row.Setting)];
        Assert.NotEmpty(known);
        Assert.Equal(known.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    // A binary that is given an option it does not know names those it does.
    private static async Task<IEnumerable<string>> KnownToAsync(string project)
    {
        var folder = Directory.CreateTempSubdirectory("sitrep-settings-").FullName;
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet", [Path.Combine(SitrepProcesses.BinariesOf(project), $"Sitrep.{project}.dll"), "--no-such-option", "1"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = folder,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var said = await process.StandardError.ReadToEndAsync();
        await output;
        await process.WaitForExitAsync().WaitAsync(SitrepProcesses.Patience);
        Directory.Delete(folder, recursive: true);
        Assert.Equal(2, process.ExitCode);
        return KnownOption().Matches(said[said.IndexOf("known are", StringComparison.Ordinal)..])
            .Select(option => $"SITREP_{option.Groups[1].Value.Replace('-', '_').ToUpperInvariant()}");
    }

    private static IEnumerable<(string Setting, string Of)> Rows() =>
        File.ReadLines(Path.Combine(Checkout.Root, "README.md"))
            .Select(line => SettingRow().Match(line))
            .Where(match => match.Success)
            .Select(match => (match.Groups[1].Value, match.Groups[2].Value));

    [GeneratedRegex(@"^\| `(SITREP_\w+)` \| ([^|]+?) \|")]
    private static partial Regex SettingRow();

    [GeneratedRegex(@"--([a-z-]+)")]
    private static partial Regex KnownOption();
}
