using CsCheck;
using Google.Protobuf;
using Sitrep.Evidence.Records;

namespace Sitrep.Evidence.Tests.Records;

public sealed class ClaimRowTests
{
    private static readonly Gen<V1.Quantity> Quantity = Gen.Select(
        Gen.Long[-1, 300], Gen.Long[-1, 300], Gen.Bool, Gen.Enum<V1.Disclosure>(), (lower, upper, approximate, disclosure) =>
        {
            var quantity = new V1.Quantity { Approximate = approximate, Disclosure = disclosure };
            if (lower >= 0)
                quantity.Lower = lower;
            if (upper >= 0)
                quantity.Upper = upper;
            return quantity;
        });

    private static readonly Gen<V1.Claim> Claim = Gen.Select(
        Gen.Enum<V1.Measure>(), Gen.OneOf("", "all", "kh-101+kalibr"), Gen.OneOf("", "UKR"), Gen.OneOf("", "Одеса", "UA51"), Quantity,
        Gen.Int[0, 6], Gen.Int[0, 2], (measure, item, side, part, quantity, credibility, citations) => new V1.Claim
        {
            Measure = measure,
            Item = item,
            Side = side,
            Part = part,
            Claimant = "ua-air-force",
            Quantity = quantity,
            Credibility = credibility,
            Citations = { Enumerable.Range(0, citations).Select(number => new V1.Citation { Source = "ua-ses", Words = $"words {number}" }) },
        });

    [Fact]
    public void ToClaim_AnyClaim_IsTheSame() => Claim.Sample(claim =>
    {
        var given = claim.Clone();

        Assert.Equal(given, ClaimRow.From(1, claim).ToClaim());
        Assert.Equal(given, claim);
    });

    [Fact]
    public void ToClaim_BodyOfAnEarlierRelease_IsTheSame() => Claim.Sample(claim =>
    {
        var row = ClaimRow.From(1, claim);
        row.Body = claim.ToByteArray();

        Assert.Equal(claim, row.ToClaim());
    });

    [Fact]
    public void From_ClaimOfACountAlone_HasNoBody() => Assert.Empty(ClaimRow.From(1, new V1.Claim
    {
        Measure = V1.Measure.Launched,
        Item = "all",
        Claimant = "ua-air-force",
        Quantity = new() { Lower = 1, Upper = 1, Disclosure = V1.Disclosure.Reported },
    }).Body);
}
