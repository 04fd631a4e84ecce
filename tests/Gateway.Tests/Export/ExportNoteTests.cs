using Sitrep.Contracts.Time;
using Sitrep.Gateway.Export;
using Sitrep.Gateway.Records;
using Sitrep.Gateway.Tests.Running;

namespace Sitrep.Gateway.Tests.Export;

public sealed class ExportNoteTests
{
    [Theory]
    [InlineData(50_000, 32 * 1024 * 1024, false)]
    [InlineData(50_001, 0, true)]
    [InlineData(0, 32 * 1024 * 1024 + 1, true)]
    public void Of_LargerThanAnImportTakes_SaysSo(long records, long bytes, bool larger)
    {
        var note = Note([]).Write(records, bytes);

        Assert.Equal(larger, note.Contains("Larger than one import takes", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_MoreThanFits_IsCutVisibly_AndCountsThemAll()
    {
        var note = Note([.. Enumerable.Range(0, 500).Select(number => $"source-{number}")]).Write(1, 1);

        Assert.Equal(ExportLimits.NoteLengthMax, note.Length);
        Assert.Contains("differs (500)", note, StringComparison.Ordinal);
        Assert.EndsWith("…", note, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_SourcesOnly_SaysThatRecordsAreMissing() =>
        Assert.Contains("no records but sources and aliases", Note([], kinds: []).Write(1, 1), StringComparison.Ordinal);

    private static ExportNote Note(string[] differing, RecordResource[]? kinds = null) => new(
        new ExportOrder(
            null, null, IanaZone.Utc, null, null, kinds ?? [.. new RecordResources(Shipped.Sections).OfSections.Skip(1)], Shipped.Strikes),
        new ExportState(Shipped.At(1, 2), null, Shipped.At(0, 0)), 0, 0, differing);
}
