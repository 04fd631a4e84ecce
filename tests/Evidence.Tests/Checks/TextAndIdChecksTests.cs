using Sitrep.Evidence.Checks;

namespace Sitrep.Evidence.Tests.Checks;

public sealed class TextAndIdChecksTests
{
    [Theory]
    [InlineData("a\0b")]
    [InlineData("a\nb")]
    [InlineData("a\tb")]
    [InlineData("a\u202Eb")]
    [InlineData("a\u2066b")]
    [InlineData("a\u200Fb")]
    [InlineData("a\u2028b")]
    [InlineData("a\u0085b")]
    public void Optional_CharacterThatHides_IsRefusedOnce(string text) =>
        Assert.Equal(["note"], Faults.Of(v => TextChecks.Optional(text + text, v, "note", 100)));

    [Fact]
    public void OptionalLines_LineBreak_IsFine() => Assert.Empty(Faults.Of(v => TextChecks.OptionalLines("a\nb", v, "words", 100)));

    [Fact]
    public void Optional_LengthIsCountedInCharacters() =>
        Assert.Empty(Faults.Of(v => TextChecks.Optional(string.Concat(Enumerable.Repeat("🇺", 100)), v, "note", 100)));

    [Fact]
    public void Optional_TooLong_IsRefused() => Assert.Equal(["note"], Faults.Of(v => TextChecks.Optional(new string('a', 101), v, "note", 100)));

    [Fact]
    public void Required_Blank_IsRefused() => Assert.Equal(["name"], Faults.Of(v => TextChecks.Required("  ", v, "name", 100)));

    [Theory]
    [InlineData("media:reuters", true)]
    [InlineData("2025-11-16.a_b~c", true)]
    [InlineData("", false)]
    [InlineData(".", false)]
    [InlineData("..", false)]
    [InlineData("a/b", false)]
    [InlineData("a\0", false)]
    [InlineData("київ", false)]
    public void IsId_FollowsTheGrammar(string id, bool fine) => Assert.Equal(fine, IdChecks.IsId(id));

    [Fact]
    public void IsId_Longer_IsNone() => Assert.False(IdChecks.IsId(new string('a', 201)));

    [Theory]
    [InlineData("agreements/istanbul", true)]
    [InlineData("attacks/1", false)]
    [InlineData("agreements/", false)]
    [InlineData("istanbul", false)]
    public void RequiredName_OfTheKindsAllowed(string name, bool fine) =>
        Assert.Equal(fine, Faults.Of(v => IdChecks.RequiredName(name, ["agreements", "negotiations"], v, "about")).Count == 0);

    [Theory]
    [InlineData("UKR", true)]
    [InlineData("ukr", false)]
    [InlineData("XXX", false)]
    [InlineData("", false)]
    public void Party_IsTheCodeOfAState(string code, bool fine) =>
        Assert.Equal(fine, Faults.Of(v => PartyChecks.Required(code, v, "attacker")).Count == 0);

    [Fact]
    public void Parties_OutOfOrderTwiceOrUnknown_AreReported()
    {
        Assert.Empty(Faults.Of(v => PartyChecks.All(["RUS", "UKR"], v, "parties", 2, 20)));
        Assert.Equal(["parties[1]"], Faults.Of(v => PartyChecks.All(["UKR", "RUS"], v, "parties", 2, 20)));
        Assert.Equal(["parties[1]"], Faults.Of(v => PartyChecks.All(["UKR", "UKR"], v, "parties", 2, 20)));
        Assert.Equal(["parties", "parties[0]"], Faults.Of(v => PartyChecks.All(["EU"], v, "parties", 2, 20)));
    }
}
