using Sitrep.House.Infrastructure;

namespace Sitrep.House.Sources;

public sealed partial class ClockTests
{
    private static readonly Rule Rule = new(
        "What asks the machine's clock by itself cannot be tested at another time: take a TimeProvider.",
        file => file.IsCode && !file.IsTest,
        file => Matching.CodeLines(file, Clock()));

    [Fact]
    public void Sources_OutsideTests_AskTheTimeProvider() => Rule.Holds();

    [Theory]
    [InlineData("DateTime.Now")]
    [InlineData("DateTime.UtcNow")]
    [InlineData("DateTime.Today")]
    [InlineData("DateTimeOffset.UtcNow")]
    [InlineData("DateTimeOffset.Now")]
    public void Check_ClockOfTheMachine_IsFound(string clock) => Rule.Finds("services/Strikes/A.cs", $"var t = {clock};");

    [Fact]
    public void Check_Comment_IsAllowed() => Rule.Allows("services/Strikes/A.cs", "// Not DateTime.Now: it cannot be tested.");

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b")]
    private static partial Regex Clock();
}
