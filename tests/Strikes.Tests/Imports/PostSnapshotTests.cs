using System.Security.Cryptography;
using Sitrep.Evidence.Imports.Datasets;
using Sitrep.Evidence.Records;
using Sitrep.Evidence.V1;
using Sitrep.Strikes.Attacks;
using Sitrep.Strikes.Imports.MinistryPosts;

namespace Sitrep.Strikes.Tests.Imports;

/// <summary>The known record of posts until 2025-12. It is not part of the repository; the fixture holds figures only.</summary>
public sealed class PostSnapshotTests
{
    private static string? Folder => Environment.GetEnvironmentVariable("SITREP_TEST_DATA");

    [Fact]
    public void Read_AllPosts_AreCountedByWhatTheirTextGives()
    {
        var rows = Rows();

        Assert.Equal(5484, rows.Select(row => row.Line).Distinct().Count());
        Assert.DoesNotContain(rows, row => row is UnreadableRow);
        // 2,956 posts have the phrase in one piece; in one more a mark of bold type cuts it in two.
        Assert.Equal(5484 - 2956 - 1, rows.OfType<PassedOverRow>().Count(row => !NamesNothing(row)));
        Assert.Equal("2024-09-02 04:11", Assert.Single(rows.OfType<PostRow>(), row => !HasPhrase(row)).Lines[0]["datetime"]);
        // One of them names nothing that is counted: a digest that is cut before it comes to it.
        Assert.Equal(1, rows.OfType<PassedOverRow>().Count(NamesNothing));
        var kinds = rows.OfType<PostRow>().Where(HasPhrase).GroupBy(row => row.Line).CountBy(KindOf).ToDictionary();
        Assert.Equal(
            new Dictionary<string, int> { ["Number"] = 1932, ["Singular"] = 913, ["NotGiven"] = 3, ["other munition"] = 107 },
            kinds);
    }

    [Fact]
    public void Read_HundredPosts_AgreeWithTheCheckByHand()
    {
        var read = Rows().OfType<PostRow>().ToLookup(
            row => $"{row.Lines[0]["datetime"]},{HashOf(row.Lines[0]["text_snippet"])}",
            row => $"{row.Reading.Weapon.Item},{row.Reading.Intercepted},{BasisOf(row)}");
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Fixtures", "posts_checked_by_hand.csv"))[1..];

        Assert.Equal(100, lines.Select(PostOf).Distinct().Count());
        Assert.All(lines.GroupBy(PostOf), post => Assert.Equal(post.Select(line => line[(post.Key.Length + 1)..]).Order(), read[post.Key].Order()));
    }

    private static bool NamesNothing(PassedOverRow row) => row.Reason.Contains("names nothing", StringComparison.Ordinal);

    private static bool HasPhrase(PostRow row) =>
        row.Lines[0]["text_snippet"].Contains(PostReader.AirDefence, StringComparison.OrdinalIgnoreCase);

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];

    private static string PostOf(string line) => string.Join(',', line.Split(',').Take(2));

    private static string BasisOf(PostRow row) => row.Reading.Basis switch
    {
        CountBasis.Number => "number",
        CountBasis.Singular => "singular",
        _ => "not-given",
    };

    private static string KindOf(IGrouping<long, PostRow> post)
    {
        var drones = post.FirstOrDefault(row => row.Reading.Weapon.ItemClass == ItemClass.Uav);
        return drones is null ? "other munition" : drones.Reading.Basis.ToString();
    }

    private static IReadOnlyList<DatasetRow> Rows()
    {
        if (Folder is null)
            Assert.Skip("SITREP_TEST_DATA names no folder with the posts.");
        using var file = File.OpenRead(Path.Combine(Folder, "mod_russia_telegram", "mod_russia_clean.until-2025-12.csv"));
        return ((StagedDataset)new ModRussiaPosts(new RecordSet(new AttackKind())).Read(file, [], TestContext.Current.CancellationToken)).Rows;
    }
}
