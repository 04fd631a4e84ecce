using Google.Protobuf;
using Grpc.Core;
using Sitrep.Evidence.V1;
using Sitrep.Strikes.V1;

namespace Sitrep.Strikes.Tests.Comparisons;

public sealed class ListChangesTests
{
    private const string First = "2025-11-16T12:00:00Z";
    private const string Second = "2025-11-18T09:00:00Z";

    private static readonly Window Night = Wire.Window("2025-11-15T18:00", "2025-11-16T09:00");

    [Fact]
    public async Task ListChanges_Revised_TellsTheNumberItsClaimantAndTheWrite()
    {
        await using var service = await Subject.StartAsync();
        var before = await service.PublishAsync(First, Zircon(4));
        var after = await service.PublishAsync(Second, Zircon(0));

        var answer = await service.ListChangesAsync(ChangeCalls.Request(before));

        Assert.Equal((before, after), (answer.Table.Left.Revision, answer.State.Commit.Revision));
        var change = Assert.Single(answer.Table.Changes);
        Assert.Equal(("attacks/zircon", ChangeKind.Revised, "zircon", ItemClass.Missile, "RUS"),
            (change.Record, change.Change, change.Item, change.ItemClass, change.Attacker));
        Assert.Equal(Night, change.Window);
        Assert.Empty(change.Fields);
        var claim = Assert.Single(change.Claims);
        Assert.Equal((Measure.Intercepted, "zircon", Wire.AirForce), (claim.Measure, claim.Item, claim.Claimant));
        Assert.Equal((Wire.Exactly(4), Wire.Exactly(0)), (claim.OldQuantity, claim.NewQuantity));
        Assert.Equal("kpszsu/posts/7", Assert.Single(claim.Citations).Uri);
        var commit = Assert.Single(change.Commits);
        Assert.Equal(
            (after, "the desk", $"Of {Second}.", DateTimeOffset.Parse(Second, null)),
            (commit.Revision, commit.Author, commit.Note, commit.KnownTime.ToDateTimeOffset()));
        Assert.Equal(Wire.AirForce, Assert.Single(answer.Table.Sources).Id);
    }

    [Fact]
    public async Task ListChanges_AddedAndWithdrawn_TellAllNumbersAndTheReason()
    {
        await using var service = await Subject.StartAsync();
        var before = await service.PublishAsync(First, Zircon(4));
        await service.PublishAsync(Second, Make.Counted("drones", Night, 20, 15));
        var attacks = new RecordCalls(service.Calls, Subject.Kinds["attack"]);
        await attacks.WithdrawAsync("zircon", (await attacks.GetAsync("zircon")).Record.Etag, "Told twice.");

        var table = await service.ChangesAsync(before);

        Assert.Equal([("attacks/zircon", ChangeKind.Withdrawn), ("attacks/drones", ChangeKind.Added)], table.Told());
        Assert.Equal("Told twice.", table.Changes[0].Reason);
        Assert.Equal([Wire.Exactly(2), Wire.Exactly(4)], table.Changes[0].Claims.Select(claim => claim.OldQuantity));
        Assert.All(table.Changes[0].Claims, claim => Assert.Null(claim.NewQuantity));
        Assert.Equal([Wire.Exactly(20), Wire.Exactly(15)], table.Changes[1].Claims.Select(claim => claim.NewQuantity));
        Assert.All(table.Changes[1].Claims, claim => Assert.Null(claim.OldQuantity));
        Assert.Equal(
            [("attack", ChangeKind.Withdrawn, 1), ("attack", ChangeKind.Added, 1)],
            table.Counts.Select(count => (count.RecordKind, count.Change, count.Records)));
    }

    [Fact]
    public async Task ListChanges_ChangedAndChangedBack_IsNothing()
    {
        await using var service = await Subject.StartAsync();
        var before = await service.PublishAsync(First, Zircon(4));
        var between = await service.PublishAsync(Second, Zircon(0));
        await service.PublishAsync(Second, Zircon(4));

        var table = await service.ChangesAsync(before);

        Assert.Empty(table.Changes);
        Assert.Empty(table.Counts);
        Assert.Single((await service.ChangesAsync(between)).Changes);
    }

    [Fact]
    public async Task ListChanges_WrittenOften_NamesTheLastWritesAndCountsTheOthers()
    {
        await using var service = await Subject.StartAsync();
        var before = await service.PublishAsync(First, Zircon(4));
        for (long count = 5; count <= 11; count++)
            await service.PublishAsync(Second, Zircon(count));

        var change = Assert.Single((await service.ChangesAsync(before)).Changes);

        Assert.Equal(Enumerable.Range((int)before + 3, 5).Select(revision => (long)revision), change.Commits.Select(commit => commit.Revision));
        Assert.Equal(2, change.CommitsMore);
        Assert.Equal((4L, 11L), (change.Claims[0].OldQuantity.Lower, change.Claims[0].NewQuantity.Lower));
    }

    [Fact]
    public async Task ListChanges_OtherNight_IsNotTold()
    {
        await using var service = await Subject.StartAsync();
        var before = await service.PublishAsync(First, Zircon(4));
        await service.PublishAsync(Second, Make.Counted("later", Wire.Window("2025-11-16T18:00", "2025-11-17T09:00"), 20, 15));

        Assert.Empty((await service.ChangesAsync(before)).Changes);
    }

    [Fact]
    public async Task ListChanges_MovedOutOfThePeriodOrIntoIt_IsRevised()
    {
        await using var service = await Subject.StartAsync();
        var next = Wire.Window("2025-11-16T18:00", "2025-11-17T09:00");
        var before = await service.PublishAsync(First, Make.Counted("goes", Night, 2, 1), Make.Counted("comes", next, 3, 1));
        await service.PublishAsync(Second, Make.Counted("goes", next, 2, 1), Make.Counted("comes", Night, 3, 1));

        var table = await service.ChangesAsync(before);

        Assert.Equal([("attacks/goes", ChangeKind.Revised), ("attacks/comes", ChangeKind.Revised)], table.Told());
        Assert.All(table.Changes, change => Assert.Equal("window", Assert.Single(change.Fields).Field));
    }

    [Fact]
    public async Task ListChanges_OfARegion_TellsWhatIsOrWasLocatedThereAlone()
    {
        await using var service = await Subject.StartAsync();
        var before = await service.PublishAsync(First, Zircon(4), Make.Counted("moved", Night, 2, 1, target: Make.Region("UA51")));
        await service.PublishAsync(
            Second,
            Make.Counted("moved", Night, 2, 1, target: Make.Region("UA32")),
            Make.Counted("both", Night, 2, 1, target: Make.Region("UA32", "UA51")),
            Make.Counted("odesa", Night, 2, 1, target: Make.Region("UA51")),
            Make.Counted("nowhere", Night, 2, 1));

        Assert.Equal(
            [("attacks/moved", ChangeKind.Revised), ("attacks/odesa", ChangeKind.Added)], (await service.ChangesAsync(before, region: "UA51"))
                .Told());
        Assert.Equal(4, (await service.ChangesAsync(before)).Changes.Count);
    }

    [Fact]
    public async Task ListChanges_OfTime_ReadsTheLastRevisionKnownThenUpToTheOneRead()
    {
        await using var service = await Subject.StartAsync();
        var first = await service.PublishAsync(First, Zircon(4));
        var second = await service.PublishAsync(Second, Zircon(0));
        var request = ChangeCalls.Request(0);
        request.ClearLeftRevision();

        Assert.Equal((0, ChangeKind.Added), await AtAsync("2025-11-16T11:59", second));
        Assert.Equal((first, ChangeKind.Revised), await AtAsync("2025-11-17T09:00", second));
        Assert.Equal((first, null), await AtAsync("2025-11-19T09:00", first));

        async Task<(long, ChangeKind?)> AtAsync(string time, long read)
        {
            request.LeftTime = Wire.At(time, "UTC");
            request.ReadRevision = read;
            var table = (await service.ListChangesAsync(request)).Table;
            return (table.Left.Revision, table.Changes.SingleOrDefault()?.Change);
        }
    }

    [Fact]
    public async Task ListChanges_Many_AreBoundedAndCountedWithRevisedFirst()
    {
        await using var service = await Subject.StartAsync();
        var before = await service.PublishAsync(First, Zircon(4));
        await service.PublishAsync(Second, Enumerable.Range(0, 120).Select(number => Make.Counted($"row-{number:000}", Night, number, 0))
            .Prepend(Zircon(0)));

        var all = await service.ChangesAsync(before);
        var few = ChangeCalls.Request(before);
        few.RowsMax = 3;

        Assert.Equal((50, 71), (all.Changes.Count, all.ChangesMore));
        Assert.Equal([("attacks/zircon", ChangeKind.Revised), ("attacks/row-000", ChangeKind.Added)], all.Told().Take(2));
        Assert.Equal([1, 120], all.Counts.Select(count => count.Records));
        Assert.Equal((3, 118), ((await service.ListChangesAsync(few)).Table is var cut ? (cut.Changes.Count, cut.ChangesMore) : default));
    }

    [Fact]
    public async Task ListChanges_SourceGraded_ConcernsEveryPeriod()
    {
        await using var service = await Subject.StartAsync();
        var sources = new RecordCalls(service.Calls, Subject.Kinds["source"]);
        var airForce = (Source)(await sources.GetAsync(Wire.AirForce)).Record;
        airForce.Reliability = Reliability.B;
        await sources.UpdateAsync(airForce);

        var change = Assert.Single((await service.ChangesAsync(0)).Changes);

        Assert.Equal(($"sources/{Wire.AirForce}", ChangeKind.Revised), (change.Record, change.Change));
        Assert.Equal("reliability", Assert.Single(change.Fields).Field);
    }

    [Fact]
    public async Task ListChanges_PinnedOnBothSides_SameBytesAfterWritesAndARestart()
    {
        await using var service = await Subject.StartAsync();
        var before = await service.PublishAsync(First, Zircon(4));
        var after = await service.PublishAsync(Second, Zircon(0), Make.Counted("drones", Night, 20, 15));
        var then = (await service.ChangesAsync(before, after)).ToByteString();
        await service.PublishAsync(Second, Zircon(1));
        await service.RestartAsync();

        Assert.Equal(then, (await service.ChangesAsync(before, after)).ToByteString());
    }

    [Fact]
    public async Task ListChanges_WrongQuestion_NamesEveryFault()
    {
        await using var service = await Subject.StartAsync();

        var refused = await Refusal.OfAsync(() => service.ListChangesAsync(
            new ListChangesRequest { Start = Wire.At("2025-11-16"), Zone = "Mars", Region = "UA99", RowsMax = 51 }));

        refused.Is(StatusCode.InvalidArgument, "INVALID_FIELDS");
        Assert.Equal(["end", "leftRevision", "region", "rowsMax", "zone"], refused.Fields.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task ListChanges_LeftAfterTheRevisionRead_IsRefused()
    {
        await using var service = await Subject.StartAsync();
        await service.PublishAsync(First, Zircon(4));

        var refused = await Refusal.OfAsync(() => service.ListChangesAsync(ChangeCalls.Request(left: 1, right: 0)));

        Assert.Equal(["leftRevision"], refused.Fields);
    }

    private static Attack Zircon(long intercepted) =>
        Make.Counted("zircon", Night, 2, intercepted, item: "zircon", itemClass: ItemClass.Missile, uri: "kpszsu/posts/7");
}
