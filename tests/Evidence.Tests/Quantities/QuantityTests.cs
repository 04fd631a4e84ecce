using CsCheck;
using Sitrep.Evidence.Quantities;

namespace Sitrep.Evidence.Tests.Quantities;

public sealed class QuantityTests
{
    [Fact]
    public void Sum_OfNothing_IsNotReportedAndNotZero() => Assert.Equal(Quantity.NotReported, Quantity.Sum([]));

    [Fact]
    public void Sum_AllWithheld_IsWithheld() => Assert.Equal(Quantity.Withheld, Quantity.Sum([Quantity.Withheld, Quantity.Withheld]));

    [Fact]
    public void Sum_WithoutNumberAndSomeUnknown_IsUnknown() =>
        Assert.Equal(Quantity.Unknown, Quantity.Sum([Quantity.Withheld, Quantity.Unknown, Quantity.NotReported]));

    [Fact]
    public void Sum_WithheldAndNotReported_IsNotReported() =>
        Assert.Equal(Quantity.NotReported, Quantity.Sum([Quantity.Withheld, Quantity.NotReported]));

    [Fact]
    public void Sum_OfExactCounts_IsExact() => Assert.Equal(Quantity.Exact(177), Quantity.Sum([Quantity.Exact(176), Quantity.Exact(1)]));

    [Fact]
    public void Sum_BeyondSixtyFourBits_StaysTrue() =>
        Assert.Equal(Quantity.AtLeast(long.MaxValue), Quantity.Sum([Quantity.Exact(long.MaxValue), Quantity.Exact(1)]));

    [Fact]
    public void Sum_OverAnythingUndisclosed_IsALowerBound() =>
        Gen.Select(Generators.Disclosed.List[1, 8], Generators.Undisclosed, Gen.Int[0, 8]).Sample((given, silent, at) =>
        {
            List<Quantity> addends = [.. given];
            addends.Insert(Math.Min(at, given.Count), silent);
            var sum = Quantity.Sum(addends);
            return sum.Upper is null && sum.Lower == given.Sum(q => q.Lower) && !sum.IsClosed;
        });

    [Fact]
    public void Sum_InAnyOrderAndGrouping_IsTheSame() =>
        Gen.Select(Generators.AnyQuantity.List[1, 10], Gen.Int[0, int.MaxValue]).Sample((addends, seed) =>
        {
            Quantity[] shuffled = [.. addends];
            new Random(seed).Shuffle(shuffled);
            var cut = 1 + (seed % shuffled.Length);
            var groups = shuffled.Chunk(cut).Select(Quantity.Sum);
            return Quantity.Sum(addends) == Quantity.Sum(shuffled) && Bounds(Quantity.Sum(addends)) == Bounds(Quantity.Sum(groups));
        });

    [Fact]
    public void Sum_OfWhatIsTrue_AllowsTheTruth() =>
        Gen.Select(Generators.AnyQuantity, Gen.Long[0, 100]).List[1, 8].Sample(pairs =>
        {
            List<(Quantity Said, long True)> truths = [.. pairs.Select(p => (p.Item1, TruthWithin(p.Item1, p.Item2)))];
            var sum = Quantity.Sum(truths.Select(t => t.Said));
            return !sum.IsDisclosed || Allows(sum, truths.Sum(t => t.True));
        });

    [Fact]
    public void Subtract_OfWhatIsTrue_AllowsTheTruth() =>
        Gen.Select(Generators.Disclosed, Generators.AnyQuantity.List[0, 4], Gen.Long[0, 60]).Sample((whole, parts, seed) =>
        {
            List<long> truths = [.. parts.Select((p, i) => TruthWithin(p, seed % (i + 2)))];
            var total = TruthWithin(whole, seed);
            if (truths.Sum() > total)
                return true;
            return Quantity.Subtract(whole, parts) is { } rest ? Allows(rest, total - truths.Sum()) : !whole.IsClosed;
        });

    [Fact]
    public void Subtract_ClosedParts_LeavesTheRest() =>
        Assert.Equal(Quantity.Exact(37), Quantity.Subtract(Quantity.Exact(176), [Quantity.Exact(139)]));

    [Fact]
    public void Subtract_PartWithoutNumber_MayBeAnythingFromNoneToAll() =>
        Assert.Equal(Quantity.Between(0, 28), Quantity.Subtract(Quantity.Exact(28), [Quantity.NotReported]));

    [Fact]
    public void Subtract_MoreThanTheWhole_IsNothing() => Assert.Null(Quantity.Subtract(Quantity.Exact(2), [Quantity.Exact(4)]));

    [Fact]
    public void Subtract_FromAnOpenWhole_IsNothing() => Assert.Null(Quantity.Subtract(Quantity.AtLeast(5), [Quantity.Exact(4)]));

    [Fact]
    public void Wire_ThereAndBack_IsTheSame() =>
        Generators.AnyQuantity.Sample(q => Quantity.FromWire(q.ToWire()) == q);

    [Fact]
    public void Wire_ReportedZero_IsNotAnAbsentNumber()
    {
        var zero = Quantity.Exact(0).ToWire();
        Assert.True(zero.HasLower && zero.HasUpper);
        Assert.NotEqual(zero, Quantity.NotReported.ToWire());
    }

    private static (long?, long?, bool, bool) Bounds(Quantity q) => (q.Lower, q.Upper, q.Approximate, q.IsDisclosed);

    private static long TruthWithin(Quantity said, long wish) => said switch
    {
        { Lower: { } lower, Upper: { } upper } => Math.Clamp(wish, lower, upper),
        { Lower: { } lower } => Math.Max(wish, lower),
        _ => wish,
    };

    private static bool Allows(Quantity said, long truth) => said.Lower <= truth && truth <= (said.Upper ?? long.MaxValue);
}
