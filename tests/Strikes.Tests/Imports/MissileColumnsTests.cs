using Grpc.Core;
using Sitrep.Evidence.V1;
using Sitrep.Strikes.V1;

namespace Sitrep.Strikes.Tests.Imports;

/// <summary>Files of the dataset whose columns are not those of the file before.</summary>
public sealed class MissileColumnsTests : IAsyncLifetime
{
    private RunningService service = null!;

    public async ValueTask InitializeAsync() => service = await Subject.Start();

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task Import_TwoOldColumnsBecomeADictionary_IsUnchanged()
    {
        string[] old = [.. MissileFile.Columns.Where(column => column != "border_crossing"), "cross_border_belarus", "back_russia"];
        await new MissileFile(old).Row(("cross_border_belarus", "1.0"), ("back_russia", "3.0")).Import(service);

        ImportAnswer now = await new MissileFile().Row(("border_crossing", "{'russia': 3.0, 'belarus': 1.0}")).Import(service);

        Assert.Equal(Outcome.Unchanged, now.Rows.Single().Outcome);
    }

    [Fact]
    public async Task Import_NeededColumnsMissing_IsRefusedNamingAll()
    {
        Refusal refusal = await Refusal.Of(() => new MissileFile("time_start", "time_end", "model", "launched", "source").Row().Import(service));

        refusal.Is(StatusCode.InvalidArgument, "INVALID_FIELDS");
        Assert.Equal(["launch_place", "target", "destroyed"], refusal.Fields);
    }

    [Fact]
    public async Task Import_HeaderDrifted_IsNamedAndTheRowsAreTaken()
    {
        string[] columns = [.. MissileFile.Columns.Where(column => column is not ("carrier" or "source")), "Source", "cost_usd"];

        ImportAnswer answer = await new MissileFile(columns).Row(("Source", "kpszsu/posts/1"), ("cost_usd", "35000")).Import(service);

        Assert.Equal(Outcome.New, answer.Rows.Single().Outcome);
        Assert.Equal(3, answer.Notices.Count);
        Assert.All(["cost_usd", "Source for source", "carrier"], words => Assert.Contains(answer.Notices, notice => notice.Reason.Contains(words, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Import_OptionalColumnsDropped_TakeNothingBack()
    {
        string[] narrow = [.. MissileFile.Columns.Where(column => column is not ("carrier" or "affected region"))];
        string[] hiding = [.. MissileFile.Columns, "status_data"];
        (string, string)[] said = [("status_data", "hidden"), ("launched", "0.0"), ("destroyed", "0.0"), ("carrier", "Tu-95MS"), ("affected region", "['Odesa oblast']")];
        string id = (await new MissileFile(hiding).Row(said).Import(service)).Rows.Single().Id;

        ImportAnswer same = await new MissileFile(narrow).Row(("launched", "0.0"), ("destroyed", "0.0")).Import(service);
        ImportAnswer other = await new MissileFile(narrow).Row(("launched", "0.0"), ("destroyed", "0.0"), ("target", "south")).Import(service);
        ImportAnswer again = await new MissileFile(narrow).Row(("launched", "0.0"), ("destroyed", "0.0"), ("target", "south")).Import(service);

        Assert.Equal(
            [Outcome.Unchanged, Outcome.Revised, Outcome.Unchanged],
            new[] { same, other, again }.Select(answer => answer.Rows.Single().Outcome));
        Assert.Equal(["target"], other.Rows.Single().Changes.Select(change => change.Field));
        Attack kept = await service.AttackOf(id);
        Assert.Equal(("south", "Tu-95MS", "Odesa oblast"), (kept.Target.Words, kept.CarrierWords, kept.Affected.Single().Words));
        Assert.All(kept.Claims, claim => Assert.Equal(Disclosure.Withheld, claim.Quantity.Disclosure));
    }

    [Fact]
    public async Task Import_DictionaryWithoutWhatTheOldColumnsSaid_IsRevised()
    {
        string[] old = [.. MissileFile.Columns.Where(column => column != "border_crossing"), "back_russia"];
        await new MissileFile(old).Row(("back_russia", "2.0")).Import(service);

        RowOutcome row = (await new MissileFile().Row(("border_crossing", "{}")).Import(service)).Rows.Single();

        Assert.Equal(Outcome.Revised, row.Outcome);
    }

    [Fact]
    public async Task Import_UnknownColumnFilled_IsUnchangedAndKept()
    {
        string id = (await new MissileFile().Rows(1).Import(service)).Rows.Single().Id;

        ImportAnswer wider = await new MissileFile([.. MissileFile.Columns, "cost_usd"]).Row(("cost_usd", "35000")).Import(service);

        Assert.Equal((Outcome.Unchanged, true), (wider.Rows.Single().Outcome, wider.Summary.Published));
        Assert.Equal("35000", (await service.RawOf(id)).Cells.Single(cell => cell.Column == "cost_usd").Text);
        Assert.DoesNotContain((await service.RawOf(id, revision: 1)).Cells, cell => cell.Column == "cost_usd");
    }
}
