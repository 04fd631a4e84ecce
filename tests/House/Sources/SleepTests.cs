using Sitrep.House.Infrastructure;

namespace Sitrep.House.Sources;

public sealed partial class SleepTests
{
    private static readonly Rule Rule = new(
        "A sleeping thread serves nobody, and a test that sleeps is slow or wrong: wait for the event itself.",
        file => file.IsCode,
        file => Matching.CodeLines(file, Sleep()));

    [Fact]
    public void Sources_All_DoNotSleep() => Rule.Holds();

    [Fact]
    public void Check_Sleep_IsFound() => Rule.Finds("tests/Strikes.Tests/A.cs", "Thread" + ".Sleep(50);");

    [GeneratedRegex(@"\bThread\.Sleep\b")]
    private static partial Regex Sleep();
}
