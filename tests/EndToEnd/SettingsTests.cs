using System.Diagnostics;

namespace Sitrep.EndToEnd;

/// <summary>The README's table of settings is what the binaries know.</summary>
public sealed partial class SettingsTests
{
    private static readonly string[] Everyone = ["all three"];

    [Theory]
    [InlineData("Diplomacy", "services")]
    [InlineData("Strikes", "services")]
    [InlineData("Gateway", "gateway")]
    [InlineData("Host", "Host")]
    public async Task Readme_ListsTheSettingsOf(string project, string role) => Assert.Equal(
        Documented(project == "Host" ? [role] : [role, .. Everyone]), await KnownToAsync(project));

    [Theory]
    [InlineData("report")]
    [InlineData("compare")]
    [InlineData("import")]
    [InlineData("export")]
    [InlineData("formats")]
    [InlineData("rederive")]
    [InlineData("redact")]
    public async Task Readme_ListsTheSettingsOfAVerb(string verb) => Assert.Equal(Documented(["command line"]), await KnownToAsync("Gateway", verb));

    private static IEnumerable<string> Documented(IEnumerable<string> roles)
    {
        var documented = Rows().Where(row => row.Of.Split(", ").Intersect(roles).Any()).Select(row => row.Setting).ToArray();
        Assert.NotEmpty(documented);
        return documented.Order(StringComparer.Ordinal);
    }

    // --help names the variable of each option that has one.
    private static async Task<IEnumerable<string>> KnownToAsync(string project, params string[] verb)
    {
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet", [Path.Combine(SitrepProcesses.BinariesOf(project), $"Sitrep.{project}.dll"), .. verb, "--help"])
        {
            RedirectStandardOutput = true,
        })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(SitrepProcesses.Patience);
        Assert.Equal(0, process.ExitCode);
        return KnownVariable().Matches(said).Select(variable => variable.Groups[1].Value).Order(StringComparer.Ordinal);
    }

    private static IEnumerable<(string Setting, string Of)> Rows() =>
        File.ReadLines(Path.Combine(Checkout.Root, "README.md"))
            .Select(line => SettingRow().Match(line))
            .Where(match => match.Success)
            .Select(match => (match.Groups[1].Value, match.Groups[2].Value));

    [GeneratedRegex(@"^\| `(SITREP_\w+)` \| ([^|]+?) \|")]
    private static partial Regex SettingRow();

    [GeneratedRegex(@"\[(SITREP_\w+)\]")]
    private static partial Regex KnownVariable();
}
