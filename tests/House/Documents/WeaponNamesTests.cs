using Sitrep.House.Infrastructure;

namespace Sitrep.House.Documents;

/// <summary>What the strikes service ships a code for, the gateway has a name for: the two know nothing of each other, and
/// a code on the page is no English.</summary>
public sealed class WeaponNamesTests
{
    private const string Names = "gateway/Reports/Wording/weapons.csv";

    [Fact]
    public void Items_OfTheShippedRegisters_HaveNamesOnThePage()
    {
        string[] shipped = [.. Repository.Files
            .Where(file => file.IsUnder("services/Strikes") && file.Name.EndsWith(".csv", StringComparison.Ordinal))
            .SelectMany(Items)
            .SelectMany(item => item.Split('+'))
            .Distinct(StringComparer.Ordinal)];
        HashSet<string> named = [.. Items(Repository.Files.Single(file => file.Path == Names))];

        Assert.NotEmpty(shipped);
        Assert.Empty(shipped.Except(named));
    }

    private static IEnumerable<string> Items(SourceFile file)
    {
        var column = Array.IndexOf(file.Lines[0].Split(';'), "item");
        return column < 0 ? [] : file.Lines.Skip(1).Where(line => line.Length > 0).Select(line => line.Split(';')[column]);
    }
}
