using Google.Protobuf;
using Sitrep.Evidence.V1;

namespace Sitrep.Strikes.Tests.Summaries;

/// <summary>What was said stays as it was said.</summary>
public sealed class PinnedTests
{
    [Fact]
    public async Task Summarize_PinnedRevision_GivesTheSameBytesAfterWritesAndARestart()
    {
        await using var service = await Subject.StartAsync();
        await service.ImportAsync(Sample.Text);
        var then = await service.SummarizeAsync("2025-11-16", "2025-11-17", revision: 1);
        await service.StoreAsync(Make.Counted("another", Wire.Window("2025-11-15T20:00", "2025-11-16T08:00"), 5, 4));
        await RaiseReliabilityAsync(service);

        var pinned = await service.SummarizeAsync("2025-11-16", "2025-11-17", revision: 1);
        await service.RestartAsync();
        var restarted = await service.SummarizeAsync("2025-11-16", "2025-11-17", revision: 1);

        Assert.Equal(then.Section.ToByteString(), pinned.Section.ToByteString());
        Assert.Equal(then.Section.ToByteString(), restarted.Section.ToByteString());
        Assert.Equal((then.State.Commit, 3), (restarted.State.Commit, (int)restarted.State.NewestRevision));
        Assert.NotEqual(then.Section, await service.SectionAsync("2025-11-16", "2025-11-17"));
    }

    [Fact]
    public async Task Summarize_SampleMovedToAnotherNight_GivesItsOwnNumbersAndLeavesTheFirst()
    {
        await using var service = await Subject.StartAsync();
        await service.ImportAsync(Sample.Text);
        var before = await service.SectionAsync("2025-11-16", "2025-11-17");

        var moved = await service.ImportAsync(Sample.Moved);

        Assert.Equal((6L, 4L), (moved.Summary.NewRows, moved.Summary.UnchangedRows));
        var later = await service.SectionAsync("2025-12-01", "2025-12-02");
        Assert.Equal((181L, 181L), later.Figure("strikes.launched.class.uav.RUS.ua-air-force").Bounds());
        Assert.Equal("181 − 139", later.Figure("strikes.unaccounted.class.uav.RUS.ua-air-force").Formula);
        Assert.Equal(before, await service.SectionAsync("2025-11-16", "2025-11-17"));
    }

    [Fact]
    public async Task Summarize_Withdrawn_CountsInNothing()
    {
        await using var service = await Subject.StartAsync();
        await service.ImportAsync(Sample.Text);
        var attacks = new RecordCalls(service.Calls, Subject.Kinds["attack"]);
        const string drones = "mad.2025-11-15T18:00_2025-11-16T09:00.shahed-136-131.932b2bfebfb1";
        await attacks.WithdrawAsync(drones, (await attacks.GetAsync(drones)).Record.Etag, "Another night's post.");

        var section = await service.SectionAsync("2025-11-16", "2025-11-17");

        Assert.DoesNotContain(section.Figures, figure => figure is { Claimant: "ua-air-force", ItemClass: ItemClass.Uav });
        Assert.DoesNotContain(section.Attacks, attack => attack.Id == drones);
        Assert.DoesNotContain(section.Figures, figure => figure.Measure == Measure.HitLocations);
    }

    [Fact]
    public async Task Summarize_AsOfATimeBeforeAnything_KnowsNothing()
    {
        await using var service = await Subject.StartAsync();
        await service.ImportAsync(Sample.Text);
        var request = new SummarizeRequest()
        {
            Start = Wire.At("2025-11-16"),
            End = Wire.At("2025-11-17"),
            Zone = Wire.Kyiv,
            ReadTime = Wire.At("2025-11-16T10:00"),
        };

        var answer = await service.SummarizeAsync(request);

        Assert.Equal((0L, 1L), (answer.State.Commit.Revision, answer.State.NewestRevision));
        Assert.Null(answer.State.FirstKnownTime);
        Assert.Empty(answer.Section.Figures);
    }

    [Fact]
    public async Task Summarize_EmptyDatabase_IsAnEmptySection()
    {
        await using var service = await Subject.StartAsync();

        var answer = await service.SummarizeAsync("2025-11-16", "2025-11-17");

        Assert.Equal(0, answer.State.NewestRevision);
        Assert.Null(answer.State.FirstKnownTime);
        Assert.Empty(answer.Section.Figures);
        Assert.Empty(answer.Section.Attacks);
        Assert.Empty(answer.Section.Regions);
        Assert.Null(answer.Section.Span);
        Assert.All(answer.Section.Caveats, caveat => Assert.Equal("silent-source", caveat.Code));
    }

    private static async Task RaiseReliabilityAsync(RunningService service)
    {
        var sources = new RecordCalls(service.Calls, Subject.Kinds["source"]);
        var airForce = (Source)(await sources.GetAsync(Wire.AirForce)).Record;
        airForce.Reliability = Reliability.B;
        await sources.UpdateAsync(airForce);
    }
}
