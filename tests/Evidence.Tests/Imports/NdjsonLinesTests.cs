using CsCheck;
using Sitrep.Evidence.Failures;
using Sitrep.Evidence.Imports;

namespace Sitrep.Evidence.Tests.Imports;

public sealed class NdjsonLinesTests
{
    // Long enough that lines lie across the edges of what is read at once.
    private static readonly Gen<string[]> Lines = Gen.OneOf(
        Gen.String[Gen.Char["abc{}\"ї"], 0, 10],
        Gen.Int[60_000, 70_000].Select(length => new string('x', length))).Array[0, 12];

    [Fact]
    public void Read_AnyLines_GivesThoseThatAreNotEmptyWithTheirNumbers() => Lines.Sample(lines =>
        Assert.Equal(
            lines.Index().Where(line => line.Item.Length > 0).Select(line => (line.Index + 1L, line.Item)),
            Read(string.Join('\n', lines))));

    [Fact]
    public void Read_MarkReturnsAndBlanks_AreNotPartOfALine() =>
        Assert.Equal([(1L, "a"), (3L, "b")], Read("\uFEFFa\r\n \t\r\n b \r\n"));

    [Fact]
    public void Read_Nothing_IsNothing() => Assert.Empty(Read(""));

    [Fact]
    public void Read_LineAtTheLimit_IsTakenAndBeyondItRefused()
    {
        Assert.Single(Read(new string('x', ImportLimits.RowBytesMax)));
        Assert.Throws<ImportTooLargeException>(() => Read(new string('x', ImportLimits.RowBytesMax + 1)));
    }

    [Fact]
    public void Read_RowsBeyondTheLimit_AreRefused()
    {
        Assert.Equal(ImportLimits.RowsMax, Read(string.Concat(Enumerable.Repeat("x\n", ImportLimits.RowsMax))).Count);
        Assert.Throws<ImportTooLargeException>(() => Read(string.Concat(Enumerable.Repeat("x\n", ImportLimits.RowsMax + 1))));
    }

    private static List<(long, string)> Read(string text) =>
    [
        .. NdjsonLines.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), CancellationToken.None)
            .Select(line => (line.Line, Encoding.UTF8.GetString(line.Text.Span))),
    ];
}
