using CsCheck;
using Sitrep.Gateway.Reports.Markdown;

namespace Sitrep.Gateway.Tests.Reports.Markdown;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("a | b", @"a \| b")]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("[x](javascript:alert(1))", @"\[x\](javascript:alert(1))")]
    [InlineData("# not a heading", @"\# not a heading")]
    [InlineData("12. not an item", @"12\. not an item")]
    [InlineData("- not an item", @"\- not an item")]
    [InlineData("`code` *bold* _it_", @"\`code\` \*bold\* \_it\_")]
    [InlineData("&amp;", "&amp;amp;")]
    [InlineData("two\r\nlines\tand a tab", "two lines and a tab")]
    [InlineData("see https://evil.example and www.evil.example", @"see https\://evil.example and www\.evil.example")]
    [InlineData("a\u202Eb", "ab")]
    [InlineData("176 − 139 = 37.", "176 − 139 = 37.")]
    public void Inline_AnySign_IsInert(string text, string expected) => Assert.Equal(expected, MarkdownText.Inline(text));

    [Fact]
    public void Inline_AnyText_NeverOpensHtmlLinksOrCells() =>
        Gen.String[Gen.OneOf(Gen.Char["<>[]()|`#*_!&\\ \n:/"], Gen.Char.AlphaNumeric), 0, 60].Sample(text =>
        {
            var inline = MarkdownText.Inline(text);
            Assert.DoesNotContain('<', inline);
            Assert.DoesNotContain('>', inline);
            Assert.DoesNotContain('\n', inline);
            Assert.DoesNotMatch(@"(?<!\\)(\\\\)*[\[\]|`*_#]", inline);
        });

    [Theory]
    [InlineData("https://particle.news/story/x?a=1", "<https://particle.news/story/x?a=1>")]
    [InlineData("https://x.example/a b<c>", "<https://x.example/a%20b%3Cc%3E>")]
    [InlineData("javascript:alert(1)", "javascript:alert(1)")]
    [InlineData("kpszsu/posts/pfbid0", "kpszsu/posts/pfbid0")]
    public void Address_OnlyTheWeb_BecomesALink(string uri, string expected) => Assert.Equal(expected, MarkdownText.Address(uri));
}
