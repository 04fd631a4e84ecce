using Sitrep.Evidence.Records;

namespace Sitrep.Evidence.Tests.Records;

public sealed class TermTests
{
    [Fact]
    public void Of_EmptyValue_IsNoTerm() => Assert.Equal("", Term.Of("region", ""));

    [Fact]
    public void Of_AValue_IsNamed() => Assert.Equal("region:UA51", Term.Of("region", "UA51"));
}
