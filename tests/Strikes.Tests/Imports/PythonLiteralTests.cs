using Sitrep.Strikes.Imports.MissileAttacks;

namespace Sitrep.Strikes.Tests.Imports;

public sealed class PythonLiteralTests
{
    [Fact]
    public void Read_List_GivesItsTexts() =>
        Assert.Equal(["Odesa oblast", "it's", ""], PythonLiteral.Read("['Odesa oblast', \"it's\",'']")!.Select(entry => entry.Name));

    [Fact]
    public void Read_Dictionary_TellsNumbersWordsAndSome() => Assert.Equal(
        [new("south", 14, null), new("east", null, null), new("Kalibr", null, "Black Sea"), new("x", 1.0m, null)],
        PythonLiteral.Read("{        'south': 14, 'east': NaN,    'Kalibr': 'Black Sea', \"x\": 1.0 }"));

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData(" [ ] ")]
    public void Read_Empty_HasNoEntries(string text) => Assert.Empty(PythonLiteral.Read(text)!);

    [Theory]
    [InlineData("['Odesa oblast', Sumy oblast']")]
    [InlineData("['Kharkiv oblast]")]
    [InlineData("{'south': }")]
    [InlineData("{'south': 1")]
    [InlineData("{'south': __import__('os')}")]
    [InlineData("{'south': 99999999999999999999}")]
    [InlineData("south")]
    [InlineData("")]
    public void Read_NoLiteral_IsNone(string text) => Assert.Null(PythonLiteral.Read(text));

    [Fact]
    public void Read_TooManyEntries_IsNone() =>
        Assert.Null(PythonLiteral.Read($"[{string.Join(", ", Enumerable.Range(0, 201).Select(number => $"'{number}'"))}]"));
}
