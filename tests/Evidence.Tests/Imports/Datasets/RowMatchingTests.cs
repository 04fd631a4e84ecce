using CsCheck;
using Sitrep.Evidence.Imports;
using Sitrep.Evidence.Imports.Datasets;

namespace Sitrep.Evidence.Tests.Imports.Datasets;

public sealed class RowMatchingTests
{
    private static readonly Gen<RowIdentity> Identity =
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4], (group, name) => new RowIdentity($"g{group}|{name}", $"g{group}"));

    private static readonly Gen<RowIdentity[]> Rows = Identity.Array[0, 12].Select(rows => rows.DistinctBy(row => row.Key).ToArray());

    [Fact]
    public void Match_SameRowsInAnyOrder_PairsAllByKey() => Gen.Select(Rows, Gen.Int[0, 1000]).Sample((rows, seed) =>
    {
        RowIdentity[] shuffled = [.. rows.OrderBy(row => HashOf(row, seed))];

        var matches = RowMatching.Match(Stored(rows), Told(shuffled));

        Assert.Empty(matches.Gone);
        Assert.All(shuffled.Index(), row => Assert.Equal(row.Item.Key, matches.Pairs[row.Index].RowKey));
    });

    [Fact]
    public void Match_AnyTwoFiles_LosesAndInventsNothing() => Gen.Select(Rows, Rows).Sample((before, after) =>
    {
        var matches = RowMatching.Match(Stored(before), Told(after));

        // Every stored row is found again once or gone, and a pair never leaves its group.
        string[] found = [.. matches.Pairs.Values.Select(row => row.Record)];
        Assert.Equal(before.Select(row => row.Key).Order(), found.Concat(matches.Gone.Select(gone => gone.Row.Record)).Order());
        Assert.All(matches.Pairs, pair => Assert.Equal(after[pair.Key].Group, pair.Value.RowGroup));
        Assert.All(after.Index().Where(row => before.Contains(row.Item)), row => Assert.Equal(row.Item.Key, matches.Pairs[row.Index].RowKey));
    });

    [Fact]
    public void Match_OneLeftOnBothSidesOfAGroup_IsTheSameReworded()
    {
        var matches = RowMatching.Match(
            Stored(new("a|Odeas oblast", "a"), new("a|south", "a")), Told(new("a|south", "a"), new("a|Odesa oblast", "a")));

        Assert.Equal("a|Odeas oblast", matches.Pairs[1].RowKey);
        Assert.Empty(matches.Gone);
    }

    [Fact]
    public void Match_TwoLeftOnOneSide_AreNotGuessed()
    {
        var matches = RowMatching.Match(Stored(new("a|1", "a"), new("a|2", "a")), Told(new RowIdentity("a|3", "a")));

        Assert.Empty(matches.Pairs);
        Assert.Equal(["a|1", "a|2"], matches.Gone.Select(gone => gone.Row.Record));
        Assert.All(matches.Gone, gone => Assert.Contains("2 stored and 1 new", gone.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void Match_RowWithoutIdentity_PairsWithNothing() =>
        Assert.Single(RowMatching.Match(Stored(new RowIdentity("a|1", "a")), [null]).Gone);

    private static int HashOf(RowIdentity row, int seed) => row.Key.Aggregate(seed, (hash, letter) => unchecked((hash * 31) + letter));

    private static StoredRowKey[] Stored(params RowIdentity[] rows) => [.. rows.Select(row => new StoredRowKey(row.Key, row.Key, row.Group, []))];

    private static RowIdentity?[] Told(params RowIdentity[] rows) => [.. rows.Select(row => (RowIdentity?)row)];
}
