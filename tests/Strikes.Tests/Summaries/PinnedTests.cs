using Google.Protobuf;
using Sitrep.Evidence.V1;
using Sitrep.Strikes.V1;

namespace Sitrep.Strikes.Tests.Summaries;

/// <summary>What was said stays as it was said.</summary>
public sealed class PinnedTests
{
    [Fact]
    public async Task Summarize_PinnedRevision_GivesTheSameBytesAfterWritesAndARestart()
    {
        await using RunningService service = await Subject.Start();
        await service.Import(Sample.Text);
        SummarizeResponse then = await service.Summarize("2025-11-16", "2025-11-17", revision: 1);
        await service.Store(Make.Counted("another", Said.Window("2025-11-15T20:00", "2025-11-16T08:00"), 5, 4));
        await RaiseReliability(service);

        SummarizeResponse pinned = await service.Summarize("2025-11-16", "2025-11-17", revision: 1);
        await service.Restart();
        SummarizeResponse restarted = await service.Summarize("2025-11-16", "2025-11-17", revision: 1);

        Assert.Equal(then.Section.ToByteString(), pinned.Section.ToByteString());
        Assert.Equal(then.Section.ToByteString(), restarted.Section.ToByteString());
        Assert.Equal((then.Commit, 3), (restarted.Commit, (int)restarted.NewestRevision));
        Assert.NotEqual(then.Section, await service.Section("2025-11-16", "2025-11-17"));
    }

    [Fact]
    public async Task Summarize_SampleMovedToAnotherNight_GivesItsOwnNumbersAndLeavesTheFirst()
    {
        await using RunningService service = await Subject.Start();
        await service.Import(Sample.Text);
        StrikesSection before = await service.Section("2025-11-16", "2025-11-17");

        ImportAnswer moved = await service.Import(Sample.Moved);

        Assert.Equal((6L, 4L), (moved.Summary.NewRows, moved.Summary.UnchangedRows));
        StrikesSection later = await service.Section("2025-12-01", "2025-12-02");
        Assert.Equal((181L, 181L), later.Figure("strikes.launched.class.uav.RUS.ua-air-force").Bounds());
        Assert.Equal("181 − 139", later.Figure("strikes.unaccounted.class.uav.RUS.ua-air-force").Formula);
        Assert.Equal(before, await service.Section("2025-11-16", "2025-11-17"));
    }

    [Fact]
    public async Task Summarize_Withdrawn_CountsInNothing()
    {
        await using RunningService service = await Subject.Start();
        await service.Import(Sample.Text);
        RecordCalls attacks = new(service.Calls, Subject.Kinds["attack"]);
        const string drones = "mad.2025-11-15T18:00_2025-11-16T09:00.shahed-136-131.932b2bfebfb1";
        await attacks.Withdraw(drones, (await attacks.Get(drones)).Record.Etag, "Another night's post.");

        StrikesSection section = await service.Section("2025-11-16", "2025-11-17");

        Assert.DoesNotContain(section.Figures, figure => figure is { Claimant: "ua-air-force", ItemClass: ItemClass.Uav });
        Assert.DoesNotContain(section.Attacks, attack => attack.Id == drones);
        Assert.DoesNotContain(section.Figures, figure => figure.Measure == Measure.HitLocations);
    }

    [Fact]
    public async Task Summarize_AsOfATimeBeforeAnything_KnowsNothing()
    {
        await using RunningService service = await Subject.Start();
        await service.Import(Sample.Text);
        SummarizeRequest request = new()
        {
            Start = Said.At("2025-11-16"),
            End = Said.At("2025-11-17"),
            Zone = Said.Kyiv,
            ReadTime = Said.At("2025-11-16T10:00"),
        };

        SummarizeResponse answer = await service.Summarize(request);

        Assert.Equal((0L, 1L), (answer.Commit.Revision, answer.NewestRevision));
        Assert.Null(answer.FirstKnownTime);
        Assert.Empty(answer.Section.Figures);
    }

    [Fact]
    public async Task Summarize_EmptyDatabase_IsAnEmptySection()
    {
        await using RunningService service = await Subject.Start();

        SummarizeResponse answer = await service.Summarize("2025-11-16", "2025-11-17");

        Assert.Equal(0, answer.NewestRevision);
        Assert.Null(answer.FirstKnownTime);
        Assert.Empty(answer.Section.Figures);
        Assert.Empty(answer.Section.Attacks);
        Assert.Empty(answer.Section.Regions);
        Assert.Null(answer.Section.Span);
        Assert.All(answer.Section.Caveats, caveat => Assert.Equal("silent-source", caveat.Code));
    }

    private static async Task RaiseReliability(RunningService service)
    {
        RecordCalls sources = new(service.Calls, Subject.Kinds["source"]);
        var airForce = (Source)(await sources.Get(Said.AirForce)).Record;
        airForce.Reliability = Reliability.B;
        await sources.Update(airForce);
    }
}
