using Sitrep.Gateway.Problems;
using Sitrep.Gateway.Web;

namespace Sitrep.Gateway.Tests.Web;

public sealed class ContentCodingTests
{
    private const int Large = 10_000;
    private const int Small = 100;

    [Theory]
    [InlineData(null, "identity")]
    [InlineData("", "identity")]
    [InlineData("gzip", "gzip")]
    [InlineData("GZip", "gzip")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("br;q=0.5, gzip;q=0.8", "gzip")]
    [InlineData("br;q=0, gzip;q=0.001", "gzip")]
    [InlineData("br;q=0.5, identity", "identity")]
    [InlineData("identity, gzip", "gzip")]
    [InlineData("deflate", "identity")]
    [InlineData("br;q=0", "identity")]
    [InlineData("*", "identity")]
    [InlineData("*, gzip", "gzip")]
    [InlineData("*;q=0.5, identity;q=0.1", "br")]
    [InlineData("identity;q=0, *", "br")]
    [InlineData("identity;q=0, br;q=0, *;q=0.1", "gzip")]
    [InlineData("*;q=0, gzip;q=0.1", "gzip")]
    [InlineData("*;q=0, identity", "identity")]
    [InlineData("gzip;q=high", "identity")]
    public void Choose_ByQuality_TheOneLikedBest(string? accept, string coding) => Assert.Equal(coding, ContentCoding.Choose(accept, Large).Name);

    [Theory]
    [InlineData("br, gzip", "identity")]
    [InlineData("br, identity;q=0.1", "identity")]
    [InlineData("br, identity;q=0", "br")]
    public void Choose_ForFewBytes_IsAsTheyAreUnlessRefused(string accept, string coding) =>
        Assert.Equal(coding, ContentCoding.Choose(accept, Small).Name);

    [Theory]
    [InlineData("identity;q=0")]
    [InlineData("*;q=0")]
    [InlineData("deflate, identity;q=0")]
    public void Choose_NoneTaken_IsRefused(string accept)
    {
        foreach (var length in (int[])[Small, Large])
        {
            var fault = Assert.Throws<ProblemException>(() => ContentCoding.Choose(accept, length));
            Assert.Equal("not-acceptable", fault.Problem.Name);
        }
    }
}
