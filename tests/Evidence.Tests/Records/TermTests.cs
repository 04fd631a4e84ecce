using Sitrep.Evidence.Records;

namespace Sitrep.Evidence.Tests.Records;

public sealed class TermTests
{
    [Fact]
    public void Of_EmptyValue_IsNoTerm() => Assert.Equal("", Term.Of("region", ""));

    [Fact]
    public void Join_Terms_IsSortedOnceEachBetweenBlanks() =>
        Assert.Equal(" party:RUS region:UA5 region:UA51 ", Term.Join(["region:UA51", "", "party:RUS", "region:UA5", "party:RUS"]));

    [Fact]
    public void Join_None_IsEmpty() => Assert.Equal("", Term.Join(["", ""]));

    [Fact]
    public void Stored_Term_IsFoundWholeOrNotAtAll()
    {
        var column = Term.Join([Term.Of("region", "UA51"), Term.Source("ua-air-force")]);

        Assert.Contains(Term.Stored(Term.Of("region", "UA51")), column, StringComparison.Ordinal);
        Assert.DoesNotContain(Term.Stored(Term.Of("region", "UA5")), column, StringComparison.Ordinal);
        Assert.DoesNotContain(Term.Stored(Term.Source("air-force")), column, StringComparison.Ordinal);
    }
}
