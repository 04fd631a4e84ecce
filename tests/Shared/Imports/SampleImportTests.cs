using Sitrep.Contracts;
using Sitrep.Contracts.Json;
using Sitrep.Evidence.V1;

namespace Sitrep.Tests.Imports;

public sealed class SampleImportTests
{
    private static readonly DateTimeOffset SampleKnown = new(2025, 11, 16, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Import_Sample_TakesItsOwnLinesAsOneRevision()
    {
        await using var service = await Subject.StartAsync();

        var answer = await service.ImportAsync(Sample.Text);

        Assert.Equal(Sample.Records, answer.Rows.Count);
        Assert.Equal(
            (1L, true, Subject.OwnSampleRecords, Sample.Records - Subject.OwnSampleRecords),
            (answer.Summary.Revision, answer.Summary.Published, (int)answer.Summary.NewRows, (int)answer.Summary.ElsewhereRows));
        Assert.Equal(
            answer.Rows.Where(row => !Subject.Kinds.ContainsKey(row.Kind)),
            answer.Rows.Where(row => row.Outcome == Outcome.Elsewhere));
    }

    [Fact]
    public async Task Import_Sample_EveryRecordIsReadBackAsItsLineSays()
    {
        await using var service = await Subject.StartAsync();
        var answer = await service.ImportAsync(Sample.Text);
        var lines = Sample.Text.Split('\n');

        foreach (var row in answer.Rows.Where(row => row.Outcome == Outcome.New))
        {
            var (record, _) = await new RecordCalls(service.Calls, Subject.Kinds[row.Kind]).GetAsync(row.Id);
            Assert.Equal("1", record.Etag);
            record.Etag = "";
            Assert.Equal(Normal(row.Kind, lines[row.Line - 1]), Normal(row.Kind, ImportCalls.Line(row.Kind, record)));
        }
    }

    [Fact]
    public async Task Import_Sample_IsKnownWhenItsHeaderSays()
    {
        await using var service = await Subject.StartAsync();
        await service.ImportAsync(Sample.Text);

        var (versions, _) =
            await new RecordCalls(service.Calls, Subject.Kinds["source"]).ListRevisionsAsync("media:undated-press-article");

        var commit = Assert.Single(versions).Commit;
        Assert.Equal(SampleKnown, commit.KnownTime.ToDateTimeOffset());
        Assert.Equal("sitrep sample", commit.Author);
        Assert.True(commit.RecordedTime > commit.KnownTime);
    }

    [Fact]
    public async Task DryRun_Sample_SaysWhatTheRunWillAndWritesNothing()
    {
        await using var service = await Subject.StartAsync();

        var dry = await service.ImportAsync(Sample.Text, dryRun: true);
        var run = await service.ImportAsync(Sample.Text);

        Assert.Equal(run.Rows, dry.Rows);
        Assert.Equal((0L, false), (dry.Summary.Revision, dry.Summary.Published));
        Assert.Equal(1, run.Summary.Revision);
    }

    [Fact]
    public async Task Import_SampleAgain_ChangesNothing()
    {
        await using var service = await Subject.StartAsync();
        await service.ImportAsync(Sample.Text);

        var again = await service.ImportAsync(Sample.Text);

        Assert.Equal((1L, false), (again.Summary.Revision, again.Summary.Published));
        Assert.Equal(Subject.OwnSampleRecords, again.Summary.UnchangedRows);
    }

    [Fact]
    public async Task Import_SampleWithAnotherName_RevisesThatRecordAlone()
    {
        await using var service = await Subject.StartAsync();
        await service.ImportAsync(Sample.Text);

        var revised = await service.ImportAsync(
            Sample.Text.Replace("\"Other outlets, as noted by the desk\"", "\"Some outlets\"", StringComparison.Ordinal));

        Assert.Equal((1L, Subject.OwnSampleRecords - 1L), (revised.Summary.RevisedRows, revised.Summary.UnchangedRows));
        var change = Assert.Single(revised.Rows.Single(row => row.Outcome == Outcome.Revised).Changes);
        Assert.Equal(
            ("name", "\"Other outlets, as noted by the desk\"", "\"Some outlets\""),
            (change.Field, change.OldValue, change.NewValue));
    }

    [Fact]
    public async Task Import_SameFileFromManyAtOnce_IsPublishedOnce()
    {
        await using var service = await Subject.StartAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => service.ImportAsync(Sample.Text)));

        Assert.Single(answers, answer => answer.Summary.Published);
        Assert.All(answers, answer => Assert.Equal(Subject.OwnSampleRecords, answer.Summary.NewRows + answer.Summary.UnchangedRows));
        Assert.Equal(1, (await service.ImportAsync(Sample.Text, dryRun: true)).Summary.Revision);
    }

    [Fact]
    public async Task Import_AfterARestart_StillKnowsTheFile()
    {
        await using var service = await Subject.StartAsync();
        await service.ImportAsync(Sample.Text);
        await service.RestartAsync();

        Assert.False((await service.ImportAsync(Sample.Text)).Summary.Published);
    }

    [Fact]
    public async Task Import_WindowsLineEndsAndByteOrderMark_IsTheSameFile()
    {
        await using var service = await Subject.StartAsync();
        await service.ImportAsync(Sample.Text);

        var again = await service.ImportAsync($"\uFEFF{Sample.Text.Replace("\n", "\r\n", StringComparison.Ordinal)}\r\n\r\n");

        Assert.Equal(Subject.OwnSampleRecords, again.Summary.UnchangedRows);
    }

    // A line read and written again: what it says, in the one way in which it is written, whatever the order of its claims.
    private static string Normal(string kind, string line)
    {
        Violations faults = [];
        var record = (IRecord)Subject.Kinds[kind].Make("x").Descriptor.Parser.ParseFrom([]);
        using var document = JsonDocument.Parse(line);
        RecordJson.ReadLine(record, document.RootElement, faults);
        Assert.Empty(faults);
        if (record is IClaimed claimed)
        {
            Claim[] ordered = [.. claimed.Claims.OrderBy(claim => claim.ToString(), StringComparer.Ordinal)];
            claimed.Claims.Clear();
            claimed.Claims.AddRange(ordered);
        }

        return ImportCalls.Line(kind, record);
    }
}
