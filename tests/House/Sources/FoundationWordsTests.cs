using Sitrep.House.Infrastructure;

namespace Sitrep.House.Sources;

public sealed partial class FoundationWordsTests
{
    private static readonly Rule Rule = new(
        "The foundation serves any subject: say it without the domain's words, or move it to Evidence.",
        file => file.IsUnder("services/Foundation") && !file.Name.EndsWith(".json", StringComparison.Ordinal),
        file => Matching.Lines(file, DomainWord()));

    [Fact]
    public void Foundation_CodeAndComments_HaveNoDomainWord() => Rule.Holds();

    [Theory]
    [InlineData("/// <summary>Stores attacks.</summary>")]
    [InlineData("public sealed class ClaimTable;")]
    [InlineData("const string Table = \"negotiations\";")]
    [InlineData("using Sitrep.Evidence;")]
    [InlineData("string domain = \"strikes\";")]
    public void Check_DomainWord_IsFound(string line) => Rule.Finds("services/Foundation/Storage/A.cs", line);

    [Theory]
    [InlineData("Interlocked.Exchange(ref newest, revision);")]
    [InlineData("/// <summary>One SQL statement of Sitrep's.</summary>")]
    [InlineData("ClaimsPrincipal user = context.User;")]
    public void Check_WordsOfTheTrade_AreAllowed(string line) => Rule.Allows("services/Foundation/Storage/A.cs", line);

    // "Statement", "exchange", "source" and "record" are left out: databases and runtimes have those too. Nor is the
    // word for what a token asserts one of ours.
    [GeneratedRegex(
        @"attack|claim(?!s(Principal|Identity)|Types)|negotiation|strike|diploma|agreement|\bdamages?\b|drone|missile"
            + @"|casualt|ceasefire|citation|weapon|evidence",
        RegexOptions.IgnoreCase)]
    private static partial Regex DomainWord();
}
