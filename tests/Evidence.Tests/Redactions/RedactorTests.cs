using CsCheck;
using Sitrep.Evidence.Redactions;
using Sitrep.Storage;

namespace Sitrep.Evidence.Tests.Redactions;

public sealed class RedactorTests
{
    private static readonly WordHash Hash = new(new KeyedHash([.. Enumerable.Range(0, 32).Select(i => (byte)i)]));

    // Few letters, so that words often stand in a text, and often overlap.
    private static readonly Gen<char> Letters = Gen.Char["ab "];

    [Theory]
    [InlineData("Told by Ada.", "Ada", "Told by #.")]
    [InlineData("Ada, Ada and AdaAda", "Ada", "#, # and ##")]
    [InlineData("ada ADA", "Ada", "ada ADA")]
    [InlineData("aaaaa", "aaa", "#aa")]
    [InlineData("Ada", "Ada", "#")]
    [InlineData("Ad", "Ada", "Ad")]
    [InlineData("Був Іван\nІваненко", "Іван\nІваненко", "Був #")]
    [InlineData("👩‍🚒 called", "👩‍🚒", "# called")]
    public void Apply_Text_ReplacesExactlyTheWords(string text, string words, string expected)
    {
        var removed = RemovedWords.From(Hash, "attacks/1", words);

        var marked = new Redactor(Hash, removed).Apply(text, out var places);

        Assert.Equal(expected, marked.Replace(removed.Mark, "#", StringComparison.Ordinal));
        Assert.Equal(expected.Count(letter => letter == '#'), places);
    }

    [Fact]
    public void Apply_AnyTextAndWords_IsWhatReplacingTheWordsGives() =>
        Gen.Select(Letters.Array[0, 40], Letters.Array[1, 5]).Sample((letters, some) =>
        {
            var (text, words) = (new string(letters), new string(some));
            var removed = RemovedWords.From(Hash, "attacks/1", words);

            return new Redactor(Hash, removed).Apply(text) == text.Replace(words, removed.Mark, StringComparison.Ordinal);
        });

    [Theory]
    [InlineData("redacted")]
    [InlineData("[redacted-")]
    public void Apply_WordsThatAMarkHas_LeaveMarksAlone(string words)
    {
        var first = RemovedWords.From(Hash, "attacks/1", "Ada");
        var second = RemovedWords.From(Hash, "attacks/1", words);
        var redactor = new Redactor(Hash, first, second);

        var marked = redactor.Apply("Told by Ada.");

        Assert.Equal($"Told by {first.Mark}.", marked);
        Assert.Equal(marked, redactor.Apply(marked));
    }

    [Fact]
    public void Apply_WordsWithinOtherWords_TakesTheLongerOut()
    {
        var name = RemovedWords.From(Hash, "attacks/1", "Ada");
        var full = RemovedWords.From(Hash, "attacks/1", "Ada Lovelace");

        Assert.Equal($"{full.Mark}, {name.Mark}", new Redactor(Hash, name, full).Apply("Ada Lovelace, Ada"));
    }

    [Fact]
    public void Mark_OfTheSameWords_DiffersByRecordAndByKey()
    {
        var other = new WordHash(new KeyedHash(new byte[32]));

        Assert.Equal(3, new[]
        {
            RemovedWords.From(Hash, "attacks/1", "Ada").Mark,
            RemovedWords.From(Hash, "attacks/2", "Ada").Mark,
            RemovedWords.From(other, "attacks/1", "Ada").Mark,
        }.Distinct().Count());
    }
}
