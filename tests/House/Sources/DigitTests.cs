using Sitrep.House.Infrastructure;

namespace Sitrep.House.Sources;

public sealed partial class DigitTests
{
    private const string Digit = @"\d";

    private static readonly Rule Rule = new(
        $"{Digit} finds the digits of every script, which no parser of numbers here takes: write [0-9].",
        file => file.IsCode && !file.IsTest,
        file => Matching.CodeLines(file, AnyDigit()));

    [Fact]
    public void Patterns_All_NameTheDigitsThatTheyRead() => Rule.Holds();

    [Fact]
    public void Check_DigitOfAnyScript_IsFound() => Rule.Finds("services/Strikes/A.cs", $"Regex number = new(@\"{Digit}+\");");

    [GeneratedRegex(@"\\d(?!\w)")]
    private static partial Regex AnyDigit();
}
