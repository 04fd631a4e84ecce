using Sitrep.House.Infrastructure;

namespace Sitrep.House.Documents;

public sealed partial class GlossaryTests
{
    // What a newcomer can learn in one sitting.
    private const int WordsMax = 30;

    private static readonly string[] Words =
        [.. Word().Matches(Repository.Files.Single(file => file.Path == "docs/glossary.md").Text).Select(match => match.Groups["word"].Value)];

    private static readonly Lazy<HashSet<string>> Names = new(() => Repository.Files
        .Where(file => !file.IsTest && (file.IsCode || file.Path.EndsWith(".proto", StringComparison.Ordinal)))
        .SelectMany(file => Name().Matches(string.Join('\n', file.Lines.Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)))))
        .Select(match => match.Value.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant())
        .ToHashSet(StringComparer.Ordinal));

    [Fact]
    public void Glossary_Words_AreFewAndEachOnce()
    {
        Assert.InRange(Words.Length, 1, WordsMax);
        Assert.Equal(Words.Order(StringComparer.Ordinal), Words);
        Assert.Equal(Words.Length, Words.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Glossary_EachWord_IsANameInTheCode() => Assert.All(Words, word => Assert.True(Stands(word), $"'{word}' is no name in the code."));

    [Theory]
    [InlineData("walk of shame")]
    [InlineData("claimantish")]
    public void Stands_WordOfNobody_IsFalse(string word) => Assert.False(Stands(word));

    private static bool Stands(string word) => Names.Value.Contains(word.Replace(" ", "", StringComparison.Ordinal));

    [GeneratedRegex(@"^\| \*\*(?<word>[^*]+)\*\* \|", RegexOptions.Multiline)]
    private static partial Regex Word();

    [GeneratedRegex(@"\b[A-Za-z_][A-Za-z0-9_]*\b")]
    private static partial Regex Name();
}
