using CsCheck;
using Sitrep.Evidence.Records;
using Sitrep.Strikes.V1;

namespace Sitrep.Evidence.Tests.Records;

public sealed class CanonicalTests
{
    private static readonly Gen<V1.Claim[]> Claims = Gen.Select(
            Gen.OneOf(V1.Measure.Launched, V1.Measure.Intercepted, V1.Measure.Lost),
            Gen.OneOf("attack-uav", "kh-101", "all"),
            Gen.OneOf("", "south", "UA51", "shahed"),
            Gen.OneOf(Given.AirForce, Given.RuMod, "editor"))
        .Select((measure, item, part, claimant) => new V1.Claim { Measure = measure, Item = item, Part = part, Claimant = claimant })
        .Array[0, 12]
        .Select(claims => claims.DistinctBy(claim => (claim.Measure, claim.Item, claim.Part, claim.Claimant)).ToArray());

    [Fact]
    public void Of_ClaimsInAnyOrder_IsTheSame() => Gen.Select(Claims, Gen.Int).Sample((claims, seed) =>
    {
        V1.Claim[] shuffled = [.. claims];
        new Random(seed).Shuffle(shuffled);

        Assert.Equal(CanonicalRecord.From(Attack(claims)), CanonicalRecord.From(Attack(shuffled)));
        Assert.Empty(RecordDiff.Between(Attack(claims), Attack(shuffled)));
    });

    [Fact]
    public void Of_Record_LosesNoClaimAndLeavesTheGivenOneAlone() => Claims.Sample(claims =>
    {
        var attack = Attack(claims);

        var canonical = (Attack)CanonicalRecord.From(attack);

        Assert.Equal(claims, attack.Claims);
        Assert.Equal(claims.ToHashSet(), canonical.Claims.ToHashSet());
    });

    [Fact]
    public void Of_CanonicalRecord_IsItself() => Claims.Sample(claims =>
    {
        var once = CanonicalRecord.From(Attack(claims));

        Assert.Equal(once, CanonicalRecord.From(once));
    });

    [Fact]
    public void Same_AnotherEtag_SaysTheSame() =>
        Assert.True(CanonicalRecord.Same(new Attack { Id = "a", Etag = "1" }, new Attack { Id = "a", Etag = "2" }));

    [Fact]
    public void Same_AnotherWord_DoesNot() =>
        Assert.False(CanonicalRecord.Same(new Attack { Id = "a", Note = "x" }, new Attack { Id = "a", Note = "y" }));

    private static Attack Attack(IEnumerable<V1.Claim> claims) => new() { Id = "a", Claims = { claims } };
}
