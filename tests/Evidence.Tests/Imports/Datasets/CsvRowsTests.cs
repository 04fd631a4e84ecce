using Sitrep.Contracts;
using Sitrep.Evidence.Failures;
using Sitrep.Evidence.Imports.Datasets;

namespace Sitrep.Evidence.Tests.Imports.Datasets;

public sealed class CsvRowsTests
{
    [Fact]
    public void Read_QuotedCommasQuotesAndLineBreaks_KeepsCellsLinesAndText()
    {
        var rows = Read("a,b\n1,\"x, \"\"y\"\"\"\n\n\"two\r\nlines\",3\n4,5");

        Assert.Equal(["1", "x, \"y\""], rows[0].Cells.Values);
        Assert.Equal((2, "1,\"x, \"\"y\"\"\""), (rows[0].Cells.Line, rows[0].Cells.Text));
        Assert.Equal(["two\r\nlines", "3"], rows[1].Cells.Values);
        Assert.Equal([2L, 4, 6], rows.Select(row => row.Cells.Line));
        Assert.All(rows, row => Assert.Equal(0, row.Faults));
    }

    [Fact]
    public void Read_ByteOrderMark_IsNoPartOfTheFirstColumn() => Assert.Equal("1", Read("\uFEFFa,b\n1,2")[0].Cells["a"]);

    [Fact]
    public void Read_ByteOrderMarkBeforeQuotes_IsNoPartOfTheFirstColumn()
    {
        var row = Read("\uFEFF\"a\",\"b\"\n\"1\",\"2\"")[0];

        Assert.Equal((0, "1"), (row.Faults, row.Cells["a"]));
    }

    [Fact]
    public void Check_ColumnsWithoutNames_StandForNoneTwice()
    {
        var header = new CsvHeader("", ["a", "", " "]);
        Violations faults = [];

        header.Check(["a"], faults);

        Assert.False(faults.Any);
        Assert.Equal([0, 1, 2], header.Places.Values.Order());
    }

    [Theory]
    [InlineData(" Affected Region ", "Time-Start")]
    [InlineData("affected_region", "TIME START")]
    [InlineData("Affected - Region", "time_start")]
    public void Read_ColumnsByName_AreFoundHoweverSpelled(string first, string second)
    {
        var cells = Read($"{first},{second},c\n x ,2,3")[0].Cells;

        Assert.Equal(("x", "2", ""), (cells["affected region"], cells["time_start"], cells["b"]));
        Assert.Equal([("c", "3")], cells.Except(new HashSet<string>(["affected region", "time_start"], ColumnNames.Comparer)));
    }

    [Theory]
    [InlineData("a;b\n1;2", "semicolons")]
    [InlineData("a\tb\n1\t2", "tabs")]
    public void Read_PartedOtherwise_IsRefusedBySayingHow(string file, string by) => Refused(Encoding.UTF8.GetBytes(file), by);

    [Fact]
    public void Drift_UnknownRespelledAndMissingColumns_AreNamedInOneNoticeEach()
    {
        var header = new CsvHeader("", ["Time Start", "", "launched", "cost_usd"]);

        Assert.Equal(
            [
                "It has columns that this format does not know: column 2, without a name, cost_usd.",
                "It spells columns otherwise: Time Start for time_start.",
                "The file is without carrier.",
            ],
            header.Drift(["time_start", "launched"], ["carrier"]).Select(notice => notice.Reason));
    }

    [Theory]
    [InlineData("a,b\n1", 1)]
    [InlineData("a,b\n1,2,3", 1)]
    [InlineData("a,b\n1,x\"y\"", 1)]
    [InlineData("a,b\n1,2", 0)]
    public void Read_RowThatIsNoRowOfItsTable_HasFaults(string file, int faults) => Assert.Equal(faults, Read(file)[0].Faults);

    [Fact]
    public void Read_NotUtf8_IsRefused() => Refused([.. "a,b\n1,"u8, 0xFF, 0xFE, .. "\n"u8], "UTF-8");

    [Fact]
    public void Read_Utf16_IsRefused() => Refused(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("a,b\n1,2")).ToArray(), "UTF-8");

    [Fact]
    public void Read_Empty_IsRefused() => Refused([], "empty");

    [Fact]
    public void Read_Binary_IsRefused() => Refused([0x00, 0x01, 0x02, 0x0A, 0x41], "control characters");

    [Fact]
    public void Read_QuoteThatIsNeverClosed_IsRefusedWithItsLine() =>
        Refused(Encoding.UTF8.GetBytes("a,b\n1,2\n3,\"" + new string('x', 70_000)), "line 3");

    [Fact]
    public void Read_ManyColumns_IsRefused() => Refused(Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Range(0, 201)) + "\n"), "201 columns");

    [Theory]
    [InlineData("")] // in the header
    [InlineData("a,b\n")] // in a row
    public void Read_RowOfMillionsOfCells_IsRefusedBeforeItIsHeldWhole(string before) =>
        Refused(Encoding.UTF8.GetBytes(before + new string(',', 2_000_000)), "longer than");

    [Fact]
    public void Parse_RowReadBefore_IsTheSameRow()
    {
        var first = Read("a,b\n\"x\ny\",2")[0].Cells;

        var again = CsvRows.Parse("a,b", first.Line, first.Text).Single();

        Assert.Equal(first.Values, again.Values);
        Assert.Equal((first.Line, first.Text), (again.Line, again.Text));
    }

    private static (RowCells Cells, int Faults)[] Read(string file) => Read(Encoding.UTF8.GetBytes(file));

    private static (RowCells Cells, int Faults)[] Read(byte[] file)
    {
        using var bytes = new MemoryStream(file);
        using var rows = CsvRows.Open(bytes);
        return [.. rows.Read(TestContext.Current.CancellationToken).Select(row => (row.Cells, row.Faults.Count))];
    }

    private static void Refused(byte[] file, string reason) =>
        Assert.Contains(reason, Assert.Throws<InvalidFieldsException>(() => Read(file)).Faults.Single().Reason, StringComparison.Ordinal);
}
