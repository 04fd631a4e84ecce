using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Sitrep.Evidence.V1;
using Sitrep.Strikes.V1;

namespace Sitrep.Strikes.Tests.Imports;

/// <summary>Rows that were waiting for a word, through the service's door, once the word has come.</summary>
public sealed class RederivationTests : IAsyncLifetime
{
    private const string Header = """{"bulletin":1,"author":"night desk","note":"learned"}""";
    private const string Phoenix = "Фенікс";

    private RunningService service = null!;

    public async ValueTask InitializeAsync() => service = await Subject.Start();

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task Rederive_WeaponLearned_RevisesTheWaitingRowAsOneRevisionWhoseOldOneStaysReadable()
    {
        string id = (await new MissileFile().Row(("model", Phoenix)).Rows(2).Import(service)).Line(2).Id;
        string waiting = (await service.AttackOf(id)).Item;
        await Learn(Weapon(Phoenix, "phoenix"));

        ImportAnswer answer = await service.Rederive(author: "night desk");

        Assert.Equal((true, 3L, 1L, 2L), (answer.Summary.Published, answer.Summary.Revision, answer.Summary.RevisedRows, answer.Summary.UnchangedRows));
        RowOutcome row = answer.Line(2);
        Assert.Equal((id, Outcome.Revised), (row.Id, row.Outcome));
        Assert.Contains(new FieldChange { Field = "item", OldValue = $"\"{waiting}\"", NewValue = "\"phoenix\"" }, row.Changes);
        Attack now = await service.AttackOf(id);
        Assert.Equal(("phoenix", ItemClass.TacticalUav), (now.Item, now.ItemClass));
        Assert.All(now.Claims.Where(claim => claim.Item != "all"), claim => Assert.Equal("phoenix", claim.Item));
        Assert.Equal(waiting, (await service.AttackOf(id, revision: 2)).Item);
        Assert.Equal((3L, "night desk"), ((await service.RawOf(id)).Commit.Revision, (await service.RawOf(id)).Commit.Author));
        Assert.Empty(await Unresolved());
        Assert.Equal([Phoenix], await Unresolved(revision: 2));
    }

    [Fact]
    public async Task Rederive_Again_WritesNothing()
    {
        await new MissileFile().Row(("model", Phoenix)).Import(service);
        await Learn(Weapon(Phoenix, "phoenix"));
        await service.Rederive();

        ImportAnswer again = await service.Rederive();

        Assert.Equal((false, 3L, 1L), (again.Summary.Published, again.Summary.Revision, again.Summary.UnchangedRows));
    }

    [Fact]
    public async Task Rederive_NothingLearned_WritesNothing()
    {
        await new MissileFile().Rows(3).Import(service);

        Assert.Equal((false, 1L), ((await service.Rederive()).Summary.Published, (await service.Rederive()).Summary.Revision));
    }

    [Fact]
    public async Task Rederive_DryRun_AnswersAsTheRunWillAndWritesNothing()
    {
        await new MissileFile().Row(("launch_place", "Millerovo")).Row(("model", Phoenix)).Import(service);
        await Learn(Weapon(Phoenix, "phoenix"), Said.Alias("millerovo", "Millerovo", "RU-ROS"));

        ImportAnswer dry = await service.Rederive(dryRun: true);
        ImportAnswer run = await service.Rederive();

        Assert.Equal(dry.Rows, run.Rows);
        Assert.Equal((false, 2L), (dry.Summary.Published, dry.Summary.Revision));
        Assert.Equal((true, 3L, 2L), (run.Summary.Published, run.Summary.Revision, run.Summary.RevisedRows));
    }

    [Fact]
    public async Task Rederive_PlaceLearned_IsResolvedAndFoundByItsRegion()
    {
        string id = (await new MissileFile().Row(("target", "Kryvyi Rih")).Import(service)).Line(2).Id;
        await Learn(Said.Alias("kryvyi-rih", "kryvyi  RIH", "UA12"));

        await service.Rederive(MissileFile.Format);

        Place target = (await service.AttackOf(id)).Target;
        Assert.Equal(("Kryvyi Rih", PlacePrecision.Near), (target.Words, target.Precision));
        Assert.Equal(["UA12"], target.Regions);
        ListAttacksResponse found = await new AttackService.AttackServiceClient(service.Calls).ListAttacksAsync(new ListAttacksRequest { Region = "UA12" });
        Assert.Equal(id, found.Attacks.Single().Id);
    }

    [Fact]
    public async Task Rederive_PageLearned_MovesItsClaimsToTheSourceWithWhatTheDeskSaidOfThem()
    {
        const string Page = "https://t.me/war_monitor/1";
        string id = (await new MissileFile().Row(("source", Page)).Import(service)).Line(2).Id;
        Attack corrected = await service.AttackOf(id);
        string unlisted = corrected.Claims[0].Claimant;
        Whole(corrected, Measure.Intercepted).Quantity = Said.Exactly(6);
        Whole(corrected, Measure.Launched).Credibility = 3;
        await service.Import(ImportCalls.Bulletin(Header, ("attack", Unversioned(corrected))));
        Source monitor = Said.Source("war-monitor");
        monitor.PagePatterns.Add("https://t.me/war_monitor");
        await service.Import(ImportCalls.Bulletin(Header, ("source", monitor)));

        ImportAnswer answer = await service.Rederive();

        Assert.Equal("unlisted:t.me:war_monitor", unlisted);
        Assert.Equal(1L, answer.Summary.RevisedRows);
        Attack now = await service.AttackOf(id);
        Assert.All(now.Claims, claim => Assert.Equal("war-monitor", claim.Claimant));
        Assert.Equal((6L, 10L, 3), (Whole(now, Measure.Intercepted).Quantity.Lower, Whole(now, Measure.Launched).Quantity.Lower, Whole(now, Measure.Launched).Credibility));
        Assert.StartsWith(monitor.Name, now.Citations.Single().Title, StringComparison.Ordinal);
        Assert.All((await service.AttackOf(id, revision: 3)).Claims, claim => Assert.Equal(unlisted, claim.Claimant));
        Assert.Empty(await Unresolved());
    }

    [Fact]
    public async Task Rederive_WhatTheDeskResolvedOtherwise_Stands()
    {
        string id = (await new MissileFile().Row(("target", "Kryvyi Rih"), ("launch_place", "Millerovo")).Import(service)).Line(2).Id;
        Attack corrected = await service.AttackOf(id);
        corrected.Target = new Place { Words = "Kryvyi Rih district", Regions = { "UA12" }, Precision = PlacePrecision.District };
        corrected.Note = "as the post shows on its map";
        await service.Import(ImportCalls.Bulletin(Header, ("attack", Unversioned(corrected))));
        await Learn(Said.Alias("kryvyi-rih", "Kryvyi Rih", "UA12"), Said.Alias("millerovo", "Millerovo", "RU-ROS"));

        await service.Rederive();

        Attack now = await service.AttackOf(id);
        Assert.Equal((corrected.Target, corrected.Note), (now.Target, now.Note));
        Assert.Equal(["RU-ROS"], now.Launch.Regions);
    }

    [Fact]
    public async Task Rederive_DeskChangesAgainAfterwards_Stands()
    {
        string id = (await new MissileFile().Row(("model", Phoenix)).Import(service)).Line(2).Id;
        await Learn(Weapon(Phoenix, "phoenix"));
        await service.Rederive();
        Attack corrected = await service.AttackOf(id);
        corrected.Item = "phoenix-2";
        await service.Import(ImportCalls.Bulletin(Header, ("attack", Unversioned(corrected))));

        ImportAnswer again = await service.Rederive();

        Assert.False(again.Summary.Published);
        Assert.Equal("phoenix-2", (await service.AttackOf(id)).Item);
    }

    [Fact]
    public async Task Rederive_WithdrawnRecord_StaysWithdrawnAndAsItWas()
    {
        string id = (await new MissileFile().Row(("model", Phoenix)).Import(service)).Line(2).Id;
        Attack stored = await service.AttackOf(id);
        await new AttackService.AttackServiceClient(service.Calls).WithdrawAttackAsync(
            new WithdrawAttackRequest { Id = id, Etag = stored.Etag, Reason = "told twice", RequestId = RecordCalls.NewRequestId() });
        await Learn(Weapon(Phoenix, "phoenix"));

        ImportAnswer answer = await service.Rederive();

        Assert.Equal((false, Outcome.Unchanged), (answer.Summary.Published, answer.Line(2).Outcome));
        Assert.Contains("told twice", answer.Line(2).Warnings.Single().Reason, StringComparison.Ordinal);
        Attack now = await service.AttackOf(id);
        Assert.Equal((stored.Item, "told twice"), (now.Item, now.WithdrawnReason));
    }

    [Fact]
    public async Task Rederive_OneOfTwoNamesLearned_OnlyTheOtherIsStillListed()
    {
        string id = (await new MissileFile().Row(("launch_place", "Millerovo and Chauda")).Import(service)).Line(2).Id;
        await Learn(Said.Alias("millerovo", "Millerovo", "RU-ROS"));
        Assert.Equal(["Chauda", "Millerovo"], await Unresolved());

        ImportAnswer answer = await service.Rederive();

        Assert.Equal((Outcome.Unchanged, true), (answer.Line(2).Outcome, answer.Summary.Published));
        Assert.Equal(["Chauda"], await Unresolved());
        Assert.Equal(PlacePrecision.Unresolved, (await service.AttackOf(id)).Launch.Precision);
        Assert.False((await service.Rederive()).Summary.Published);
    }

    [Fact]
    public async Task Rederive_AliasWithdrawn_GivesWhatWasBefore()
    {
        string id = (await new MissileFile().Row(("model", Phoenix)).Import(service)).Line(2).Id;
        Attack before = await service.AttackOf(id);
        await Learn(Weapon(Phoenix, "phoenix"));
        await service.Rederive();
        AliasService.AliasServiceClient aliases = new(service.Calls);
        Alias alias = (await aliases.GetAliasAsync(new GetAliasRequest { Id = "phoenix" })).Alias;
        await aliases.WithdrawAliasAsync(new WithdrawAliasRequest { Id = alias.Id, Etag = alias.Etag, Reason = "a decoy", RequestId = RecordCalls.NewRequestId() });

        await service.Rederive();

        Attack now = await service.AttackOf(id);
        Assert.Equal(Unversioned(before), Unversioned(now));
        Assert.Equal([Phoenix], await Unresolved());
    }

    [Fact]
    public async Task Rederive_KnownTime_IsTheRevisionsOwnAndMustNotBeOlder()
    {
        DateTimeOffset known = new(2026, 2, 8, 12, 0, 0, TimeSpan.Zero);
        await new MissileFile().Row(("model", Phoenix)).Import(service, knownTime: known);
        await service.Import(ImportCalls.Bulletin(Header, ("alias", Weapon(Phoenix, "phoenix"))), knownTime: known.AddDays(1));

        Refusal refusal = await Refusal.Of(() => service.Rederive(knownTime: Timestamp.FromDateTimeOffset(known)));
        ImportAnswer answer = await service.Rederive(knownTime: Timestamp.FromDateTimeOffset(known.AddDays(2)));

        refusal.Is(StatusCode.FailedPrecondition, "KNOWN_TIME_REFUSED");
        Assert.Equal(known.AddDays(2), (await service.RawOf(answer.Line(2).Id)).Commit.KnownTime.ToDateTimeOffset());
    }

    [Theory]
    [InlineData("bulletin")]
    [InlineData("pdf")]
    public async Task Rederive_NoDataset_NamesThoseThereAre(string format)
    {
        Refusal refusal = await Refusal.Of(() => service.Rederive(format));

        refusal.Is(StatusCode.InvalidArgument, "FORMAT_UNKNOWN");
        Assert.Contains(MissileFile.Format, refusal.Metadata["known"], StringComparison.Ordinal);
        Assert.DoesNotContain("bulletin", refusal.Metadata["known"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rederive_WrongArguments_NamesAll()
    {
        Refusal refusal = await Refusal.Of(() => service.Rederive(knownTime: new Timestamp { Seconds = long.MaxValue }, author: new string('x', 201)));

        Assert.Equal(["author", "knownTime"], refusal.Fields.Order());
    }

    private Task<ImportAnswer> Learn(params IEnumerable<Alias> aliases) =>
        service.Import(ImportCalls.Bulletin(Header, aliases.Select(alias => ("alias", (Contracts.IRecord)alias))));

    private async Task<IEnumerable<string>> Unresolved(long? revision = null)
    {
        ListUnresolvedRequest request = new();
        if (revision is { } asked)
            request.ReadRevision = asked;
        return (await new UnresolvedService.UnresolvedServiceClient(service.Calls).ListUnresolvedAsync(request)).Unresolved.Select(words => words.Words);
    }

    private static Alias Weapon(string words, string item) => new()
    {
        Id = item,
        AliasKind = AliasKind.Weapon,
        Words = words,
        Item = item,
        ItemClass = ItemClass.TacticalUav,
        Citations = { Said.Citation() },
    };

    private static Claim Whole(Attack attack, Measure measure) => attack.Claims.Single(claim => claim.Measure == measure && claim.Part.Length == 0);

    private static Attack Unversioned(Attack attack)
    {
        Attack copy = attack.Clone();
        copy.Etag = "";
        return copy;
    }
}
