using Sitrep.House.Infrastructure;

namespace Sitrep.House.Sources;

public sealed class FileLengthTests
{
    // A screenful of parts, no more: composition that does not fit wants a name of its own.
    private const int ProgramLinesMax = 40;

    // What a reader can hold in mind.
    private const int SourceLinesMax = 300;

    private const string Excuse = "// Long because: ";

    private static readonly Rule Programs = new(
        $"Program.cs is a table of contents of at most {ProgramLinesMax} lines: give its parts names elsewhere.",
        file => file.Name == "Program.cs" && !file.IsTest,
        file => Longer(file, ProgramLinesMax));

    private static readonly Rule Sources = new(
        $"A file of more than {SourceLinesMax} lines has more than one reason to exist: split it, or say \"{Excuse}…\" in it.",
        file => file.IsCode,
        file => file.Text.Contains(Excuse, StringComparison.Ordinal) ? [] : Longer(file, SourceLinesMax));

    [Fact]
    public void Programs_All_AreTablesOfContents() => Programs.Holds();

    [Fact]
    public void Check_LongProgram_IsFound() => Programs.Finds("gateway/Program.cs", Text(ProgramLinesMax + 1));

    [Fact]
    public void Check_ProgramAtTheLimit_IsAllowed() => Programs.Allows("gateway/Program.cs", Text(ProgramLinesMax));

    [Fact]
    public void Sources_All_FitInAReadersMind() => Sources.Holds();

    [Fact]
    public void Check_LongSource_IsFound() => Sources.Finds("gateway/A.cs", Text(SourceLinesMax + 1));

    [Fact]
    public void Check_LongSourceWithAReason_IsAllowed() =>
        Sources.Allows("gateway/A.cs", $"{Excuse}one table.\n" + Text(SourceLinesMax));

    private static IEnumerable<string> Longer(SourceFile file, int max)
    {
        var lines = file.Text.TrimEnd('\n').Split('\n').Length;
        return lines > max ? [$"{lines} lines"] : [];
    }

    private static string Text(int lines) => string.Concat(Enumerable.Repeat(";\n", lines));
}
