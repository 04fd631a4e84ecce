using CsCheck;
using Sitrep.Gateway.Reports;

namespace Sitrep.Gateway.Tests.Reports;

public sealed class RevisionPairTests
{
    [Fact]
    public void TryParse_OfItsOwnText_IsTheSamePair() =>
        Gen.Select(Gen.Long[0, long.MaxValue], Gen.Long[0, long.MaxValue]).Sample((diplomacy, strikes) =>
        {
            var pair = new RevisionPair(diplomacy, strikes);
            return RevisionPair.TryParse(pair.ToString(), out var read) && read == pair;
        });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("d12")]
    [InlineData("s12.d48")]
    [InlineData("d-1.s2")]
    [InlineData("d01.s2")]
    [InlineData("d1.s2.s3")]
    [InlineData("d1.s99999999999999999999")]
    public void TryParse_AnythingElse_IsNone(string? text) => Assert.False(RevisionPair.TryParse(text, out _));
}
