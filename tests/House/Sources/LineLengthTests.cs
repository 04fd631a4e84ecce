using Sitrep.House.Infrastructure;

namespace Sitrep.House.Sources;

public sealed class LineLengthTests
{
    // Two files stand side by side on a laptop's screen.
    private const int LineLengthMax = 150;

    private const string Quotes = "\"\"\"";

    private static readonly Rule Rule = new(
        $"A line of more than {LineLengthMax} characters is read by nobody to its end: break it. The text of a raw string is as long as it is.",
        file => file.IsCode,
        Check);

    [Fact]
    public void Sources_All_KeepToTheLimit() => Rule.Holds();

    [Fact]
    public void Check_LongLine_IsFound() => Rule.Finds("gateway/A.cs", Line(LineLengthMax + 1));

    [Fact]
    public void Check_LineAtTheLimit_IsAllowed() => Rule.Allows("gateway/A.cs", Line(LineLengthMax));

    [Fact]
    public void Check_LongLineOfARawString_IsAllowed() =>
        Rule.Allows("gateway/A.cs", $"var a = {Quotes}\n{Line(LineLengthMax + 1)}\n    {Quotes};\n");

    [Fact]
    public void Check_LongLineAfterARawString_IsFound() =>
        Rule.Finds("gateway/A.cs", $"var a = {Quotes}\n{Line(LineLengthMax + 1)}\n    {Quotes};\n{Line(LineLengthMax + 1)}");

    private static IEnumerable<string> Check(SourceFile file)
    {
        var inRawString = false;
        foreach (var (index, line) in file.Lines.Index())
        {
            var quotes = line.Split(Quotes).Length - 1;
            if (line.Length > LineLengthMax && quotes == 0 && !inRawString)
                yield return $"line {index + 1} has {line.Length} characters";
            inRawString ^= quotes % 2 == 1;
        }
    }

    private static string Line(int length) => new(';', length);
}
