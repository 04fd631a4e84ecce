using CsCheck;
using Sitrep.Gateway.Tests.Running;

namespace Sitrep.Gateway.Tests.Sections;

public sealed class RevisionsTests
{
    [Fact]
    public void Parse_OfItsOwnText_IsTheSameRevisions() =>
        Gen.Select(Gen.Long[0, long.MaxValue].Nullable(), Gen.Long[0, long.MaxValue].Nullable())
            .Where((diplomacy, strikes) => diplomacy is not null || strikes is not null)
            .Sample((diplomacy, strikes) =>
            {
                var revisions = Shipped.At(diplomacy, strikes);
                var read = Shipped.Sections.Parse(revisions.ToString());
                return read is not null
                    && read.Equals(revisions)
                    && read.GetHashCode() == revisions.GetHashCode()
                    && read.IsWhole == (diplomacy is not null && strikes is not null);
            });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("x1")]
    [InlineData("s12.d48")]
    [InlineData("d-1.s2")]
    [InlineData("d01.s2")]
    [InlineData("d1.")]
    [InlineData("d1.d1")]
    [InlineData("d1.s2.s3")]
    [InlineData("d 1")]
    [InlineData("d1.s99999999999999999999")]
    public void Parse_AnythingElse_IsNone(string? text) => Assert.Null(Shipped.Sections.Parse(text));

    [Fact]
    public void ToString_OfBoth_StandsInTheOrderOfTheLetters() => Assert.Equal("d12.s48", Shipped.At(12, 48).ToString());

    [Theory]
    [InlineData(1L, 2L, 1L, 2L, false)]
    [InlineData(1L, 2L, 2L, 1L, true)]
    [InlineData(2L, 2L, 1L, 2L, false)]
    [InlineData(1L, null, 1L, 2L, false)]
    [InlineData(0L, null, 1L, null, true)]
    public void IsBehind_OlderInOneSectionAtLeast_IsTrue(long? diplomacy, long? strikes, long? otherDiplomacy, long? otherStrikes, bool isBehind) =>
        Assert.Equal(isBehind, Shipped.At(diplomacy, strikes).IsBehind(Shipped.At(otherDiplomacy, otherStrikes)));
}
