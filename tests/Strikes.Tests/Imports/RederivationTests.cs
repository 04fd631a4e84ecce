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

    private RunningService _service = null!;

    public async ValueTask InitializeAsync() => _service = await Subject.StartAsync();

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Rederive_WeaponLearned_RevisesTheWaitingRowAsOneRevisionWhoseOldOneStaysReadable()
    {
        var id = (await new MissileFile().Row(("model", Phoenix)).Rows(2).ImportAsync(_service)).Line(2).Id;
        var waiting = (await _service.AttackOfAsync(id)).Item;
        await LearnAsync(Weapon(Phoenix, "phoenix"));

        var answer = await _service.RederiveAsync(author: "night desk");

        Assert.Equal((true, 3L, 1L, 2L),
            (answer.Summary.Published, answer.Summary.Revision, answer.Summary.RevisedRows, answer.Summary.UnchangedRows));
        var row = answer.Line(2);
        Assert.Equal((id, Outcome.Revised), (row.Id, row.Outcome));
        Assert.Contains(new FieldChange { Field = "item", OldValue = $"\"{waiting}\"", NewValue = "\"phoenix\"" }, row.Changes);
        var now = await _service.AttackOfAsync(id);
        Assert.Equal(("phoenix", ItemClass.TacticalUav), (now.Item, now.ItemClass));
        Assert.All(now.Claims.Where(claim => claim.Item != "all"), claim => Assert.Equal("phoenix", claim.Item));
        Assert.Equal(waiting, (await _service.AttackOfAsync(id, revision: 2)).Item);
        Assert.Equal((3L, "night desk"), ((await _service.RawOfAsync(id)).Commit.Revision, (await _service.RawOfAsync(id)).Commit.Author));
        Assert.Empty(await UnresolvedAsync());
        Assert.Equal([Phoenix], await UnresolvedAsync(revision: 2));
    }

    [Fact]
    public async Task Rederive_Again_WritesNothing()
    {
        await new MissileFile().Row(("model", Phoenix)).ImportAsync(_service);
        await LearnAsync(Weapon(Phoenix, "phoenix"));
        await _service.RederiveAsync();

        var again = await _service.RederiveAsync();

        Assert.Equal((false, 3L, 1L), (again.Summary.Published, again.Summary.Revision, again.Summary.UnchangedRows));
    }

    [Fact]
    public async Task Rederive_NothingLearned_WritesNothing()
    {
        await new MissileFile().Rows(3).ImportAsync(_service);

        Assert.Equal((false, 1L), ((await _service.RederiveAsync()).Summary.Published, (await _service.RederiveAsync()).Summary.Revision));
    }

    [Fact]
    public async Task Rederive_DryRun_AnswersAsTheRunWillAndWritesNothing()
    {
        await new MissileFile().Row(("launch_place", "Millerovo")).Row(("model", Phoenix)).ImportAsync(_service);
        await LearnAsync(Weapon(Phoenix, "phoenix"), Wire.Alias("millerovo", "Millerovo", "RU-ROS"));

        var dry = await _service.RederiveAsync(dryRun: true);
        var run = await _service.RederiveAsync();

        Assert.Equal(dry.Rows, run.Rows);
        Assert.Equal((false, 2L), (dry.Summary.Published, dry.Summary.Revision));
        Assert.Equal((true, 3L, 2L), (run.Summary.Published, run.Summary.Revision, run.Summary.RevisedRows));
    }

    [Fact]
    public async Task Rederive_PlaceLearned_IsResolvedAndFoundByItsRegion()
    {
        var id = (await new MissileFile().Row(("target", "Kryvyi Rih")).ImportAsync(_service)).Line(2).Id;
        await LearnAsync(Wire.Alias("kryvyi-rih", "kryvyi  RIH", "UA12"));

        await _service.RederiveAsync(MissileFile.Format);

        var target = (await _service.AttackOfAsync(id)).Target;
        Assert.Equal(("Kryvyi Rih", PlacePrecision.Near), (target.Words, target.Precision));
        Assert.Equal(["UA12"], target.Regions);
        var found = await new AttackService.AttackServiceClient(_service.Calls).ListAttacksAsync(new ListAttacksRequest { Region = "UA12" });
        Assert.Equal(id, found.Attacks.Single().Id);
    }

    [Fact]
    public async Task Rederive_PageLearned_MovesItsClaimsToTheSourceWithWhatTheDeskSaidOfThem()
    {
        const string Page = "https://t.me/war_monitor/1";
        var id = (await new MissileFile().Row(("source", Page)).ImportAsync(_service)).Line(2).Id;
        var corrected = await _service.AttackOfAsync(id);
        var unlisted = corrected.Claims[0].Claimant;
        Whole(corrected, Measure.Intercepted).Quantity = Wire.Exactly(6);
        Whole(corrected, Measure.Launched).Credibility = 3;
        await _service.ImportAsync(ImportCalls.Bulletin(Header, ("attack", Unversioned(corrected))));
        var monitor = Wire.Source("war-monitor");
        monitor.PagePatterns.Add("https://t.me/war_monitor");
        await _service.ImportAsync(ImportCalls.Bulletin(Header, ("source", monitor)));

        var answer = await _service.RederiveAsync();

        Assert.Equal("unlisted:t.me:war_monitor", unlisted);
        Assert.Equal(1L, answer.Summary.RevisedRows);
        var now = await _service.AttackOfAsync(id);
        Assert.All(now.Claims, claim => Assert.Equal("war-monitor", claim.Claimant));
        Assert.Equal((6L, 10L, 3), (Whole(now, Measure.Intercepted).Quantity.Lower, Whole(now, Measure.Launched).Quantity.Lower,
            Whole(now, Measure.Launched).Credibility));
        Assert.StartsWith(monitor.Name, now.Citations.Single().Title, StringComparison.Ordinal);
        Assert.All((await _service.AttackOfAsync(id, revision: 3)).Claims, claim => Assert.Equal(unlisted, claim.Claimant));
        Assert.Empty(await UnresolvedAsync());
    }

    [Fact]
    public async Task Rederive_WhatTheDeskResolvedOtherwise_Stands()
    {
        var id = (await new MissileFile().Row(("target", "Kryvyi Rih"), ("launch_place", "Millerovo")).ImportAsync(_service)).Line(2).Id;
        var corrected = await _service.AttackOfAsync(id);
        corrected.Target = new Place { Words = "Kryvyi Rih district", Regions = { "UA12" }, Precision = PlacePrecision.District };
        corrected.Note = "as the post shows on its map";
        await _service.ImportAsync(ImportCalls.Bulletin(Header, ("attack", Unversioned(corrected))));
        await LearnAsync(Wire.Alias("kryvyi-rih", "Kryvyi Rih", "UA12"), Wire.Alias("millerovo", "Millerovo", "RU-ROS"));

        await _service.RederiveAsync();

        var now = await _service.AttackOfAsync(id);
        Assert.Equal((corrected.Target, corrected.Note), (now.Target, now.Note));
        Assert.Equal(["RU-ROS"], now.Launch.Regions);
    }

    [Fact]
    public async Task Rederive_DeskChangesAgainAfterwards_Stands()
    {
        var id = (await new MissileFile().Row(("model", Phoenix)).ImportAsync(_service)).Line(2).Id;
        await LearnAsync(Weapon(Phoenix, "phoenix"));
        await _service.RederiveAsync();
        var corrected = await _service.AttackOfAsync(id);
        corrected.Item = "phoenix-2";
        await _service.ImportAsync(ImportCalls.Bulletin(Header, ("attack", Unversioned(corrected))));

        var again = await _service.RederiveAsync();

        Assert.False(again.Summary.Published);
        Assert.Equal("phoenix-2", (await _service.AttackOfAsync(id)).Item);
    }

    [Fact]
    public async Task Rederive_WithdrawnRecord_StaysWithdrawnAndAsItWas()
    {
        var id = (await new MissileFile().Row(("model", Phoenix)).ImportAsync(_service)).Line(2).Id;
        var stored = await _service.AttackOfAsync(id);
        await new AttackService.AttackServiceClient(_service.Calls).WithdrawAttackAsync(
            new WithdrawAttackRequest { Id = id, Etag = stored.Etag, Reason = "told twice", RequestId = RecordCalls.NewRequestId() });
        await LearnAsync(Weapon(Phoenix, "phoenix"));

        var answer = await _service.RederiveAsync();

        Assert.Equal((false, Outcome.Unchanged), (answer.Summary.Published, answer.Line(2).Outcome));
        Assert.Contains("told twice", answer.Line(2).Warnings.Single().Reason, StringComparison.Ordinal);
        var now = await _service.AttackOfAsync(id);
        Assert.Equal((stored.Item, "told twice"), (now.Item, now.WithdrawnReason));
    }

    [Fact]
    public async Task Rederive_OneOfTwoNamesLearned_OnlyTheOtherIsStillListed()
    {
        var id = (await new MissileFile().Row(("launch_place", "Millerovo and Chauda")).ImportAsync(_service)).Line(2).Id;
        await LearnAsync(Wire.Alias("millerovo", "Millerovo", "RU-ROS"));
        Assert.Equal(["Chauda", "Millerovo"], await UnresolvedAsync());

        var answer = await _service.RederiveAsync();

        Assert.Equal((Outcome.Unchanged, true), (answer.Line(2).Outcome, answer.Summary.Published));
        Assert.Equal(["Chauda"], await UnresolvedAsync());
        Assert.Equal(PlacePrecision.Unresolved, (await _service.AttackOfAsync(id)).Launch.Precision);
        Assert.False((await _service.RederiveAsync()).Summary.Published);
    }

    [Fact]
    public async Task Rederive_AliasWithdrawn_GivesWhatWasBefore()
    {
        var id = (await new MissileFile().Row(("model", Phoenix)).ImportAsync(_service)).Line(2).Id;
        var before = await _service.AttackOfAsync(id);
        await LearnAsync(Weapon(Phoenix, "phoenix"));
        await _service.RederiveAsync();
        var aliases = new AliasService.AliasServiceClient(_service.Calls);
        var alias = (await aliases.GetAliasAsync(new GetAliasRequest { Id = "phoenix" })).Alias;
        await aliases.WithdrawAliasAsync(
            new WithdrawAliasRequest { Id = alias.Id, Etag = alias.Etag, Reason = "a decoy", RequestId = RecordCalls.NewRequestId() });

        await _service.RederiveAsync();

        var now = await _service.AttackOfAsync(id);
        Assert.Equal(Unversioned(before), Unversioned(now));
        Assert.Equal([Phoenix], await UnresolvedAsync());
    }

    [Fact]
    public async Task Rederive_KnownTime_IsTheRevisionsOwnAndMustNotBeOlder()
    {
        var known = new DateTimeOffset(2026, 2, 8, 12, 0, 0, TimeSpan.Zero);
        await new MissileFile().Row(("model", Phoenix)).ImportAsync(_service, knownTime: known);
        await _service.ImportAsync(ImportCalls.Bulletin(Header, ("alias", Weapon(Phoenix, "phoenix"))), knownTime: known.AddDays(1));

        var refusal = await Refusal.OfAsync(() => _service.RederiveAsync(knownTime: Timestamp.FromDateTimeOffset(known)));
        var answer = await _service.RederiveAsync(knownTime: Timestamp.FromDateTimeOffset(known.AddDays(2)));

        refusal.Is(StatusCode.FailedPrecondition, "KNOWN_TIME_REFUSED");
        Assert.Equal(known.AddDays(2), (await _service.RawOfAsync(answer.Line(2).Id)).Commit.KnownTime.ToDateTimeOffset());
    }

    [Theory]
    [InlineData("bulletin")]
    [InlineData("pdf")]
    public async Task Rederive_NoDataset_NamesThoseThereAre(string format)
    {
        var refusal = await Refusal.OfAsync(() => _service.RederiveAsync(format));

        refusal.Is(StatusCode.InvalidArgument, "FORMAT_UNKNOWN");
        Assert.Contains(MissileFile.Format, refusal.Metadata["known"], StringComparison.Ordinal);
        Assert.DoesNotContain("bulletin", refusal.Metadata["known"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rederive_WrongArguments_NamesAll()
    {
        var refusal = await Refusal.OfAsync(
            () => _service.RederiveAsync(knownTime: new Timestamp { Seconds = long.MaxValue }, author: new string('x', 201)));

        Assert.Equal(["author", "knownTime"], refusal.Fields.Order());
    }

    private Task<ImportAnswer> LearnAsync(params IEnumerable<Alias> aliases) =>
        _service.ImportAsync(ImportCalls.Bulletin(Header, aliases.Select(alias => ("alias", (Contracts.IRecord)alias))));

    private async Task<IEnumerable<string>> UnresolvedAsync(long? revision = null)
    {
        var request = new ListUnresolvedRequest();
        if (revision is { } asked)
            request.ReadRevision = asked;
        return (await new UnresolvedService.UnresolvedServiceClient(_service.Calls).ListUnresolvedAsync(request)).Unresolved
            .Select(words => words.Words);
    }

    private static Alias Weapon(string words, string item) => new()
    {
        Id = item,
        AliasKind = AliasKind.Weapon,
        Words = words,
        Item = item,
        ItemClass = ItemClass.TacticalUav,
        Citations = { Wire.Citation() },
    };

    private static Claim Whole(Attack attack, Measure measure) => attack.Claims.Single(claim => claim.Measure == measure && claim.Part.Length == 0);

    private static Attack Unversioned(Attack attack)
    {
        var copy = attack.Clone();
        copy.Etag = "";
        return copy;
    }
}
