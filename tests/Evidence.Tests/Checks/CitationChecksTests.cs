using Sitrep.Evidence.Checks;

namespace Sitrep.Evidence.Tests.Checks;

public sealed class CitationChecksTests
{
    [Theory]
    [InlineData("")]
    [InlineData("https://t.me/kpszsu/1?single")]
    [InlineData("kpszsu/posts/pfbid023yZZPn6")]
    [InlineData("watch")]
    public void Check_AddressOrPage_IsFine(string uri) => Assert.Empty(Of(new V1.Citation { Source = "a", Uri = uri }));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("ftp://host/file")]
    [InlineData("https://")]
    [InlineData("https://user:secret@host/")]
    [InlineData("//host/path")]
    [InlineData("/etc/passwd")]
    [InlineData("../up")]
    [InlineData("a b")]
    [InlineData("page\"onclick")]
    public void Check_OtherAddresses_AreRefused(string uri) => Assert.Equal(["uri"], Of(new V1.Citation { Source = "a", Uri = uri }));

    [Theory]
    [InlineData("uk", true)]
    [InlineData("zh-Hant-TW", true)]
    [InlineData("u", false)]
    [InlineData("uk_UA", false)]
    [InlineData("uk-", false)]
    public void Check_Language_IsATag(string language, bool fine) =>
        Assert.Equal(fine, Of(new V1.Citation { Source = "a", Language = language }).Count == 0);

    [Fact]
    public void Check_EveryFieldWrong_NamesEveryFault() =>
        Assert.Equal(
            ["source", "uri", "uri", "title", "words", "language", "published"],
            Of(new V1.Citation
            {
                Uri = new string('a', 2001) + " ",
                Title = "two\nlines",
                Words = new string('я', 4001),
                Language = "?",
                Published = new V1.Moment(),
            }));

    private static IReadOnlyList<string> Of(V1.Citation citation) => Faults.Of(v => CitationChecks.Check(citation, v));
}
