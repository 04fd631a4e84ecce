using CsCheck;
using Sitrep.Gateway.Reports;

namespace Sitrep.Gateway.Tests.Reports;

public sealed class SectionRevisionsTests
{
    [Fact]
    public void TryParse_OfItsOwnText_IsTheSameRevisions() =>
        Gen.Select(Gen.Long[0, long.MaxValue].Nullable(), Gen.Long[0, long.MaxValue].Nullable())
            .Where((diplomacy, strikes) => diplomacy is not null || strikes is not null)
            .Sample((diplomacy, strikes) =>
            {
                var revisions = new SectionRevisions(diplomacy, strikes);
                return SectionRevisions.TryParse(revisions.ToString(), out var read) && read == revisions;
            });

    [Theory]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("x1")]
    [InlineData("s1.d1")]
    [InlineData("d1.")]
    [InlineData("s01")]
    [InlineData("d1.s1.s0")]
    public void TryParse_AnythingElse_IsNone(string text) => Assert.False(SectionRevisions.TryParse(text, out _));
}
