using Grpc.Core;
using Sitrep.Evidence.V1;

namespace Sitrep.Strikes.Tests.Imports;

/// <summary>Files of the dataset whose columns are not those of the file before.</summary>
public sealed class MissileColumnsTests : IAsyncLifetime
{
    private RunningService _service = null!;

    public async ValueTask InitializeAsync() => _service = await Subject.StartAsync();

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Import_TwoOldColumnsBecomeADictionary_IsUnchanged()
    {
        string[] old = [.. MissileFile.Columns.Where(column => column != "border_crossing"), "cross_border_belarus", "back_russia"];
        await new MissileFile(old).Row(("cross_border_belarus", "1.0"), ("back_russia", "3.0")).ImportAsync(_service);

        var now = await new MissileFile().Row(("border_crossing", "{'russia': 3.0, 'belarus': 1.0}")).ImportAsync(_service);

        Assert.Equal(Outcome.Unchanged, now.Rows.Single().Outcome);
    }

    [Fact]
    public async Task Import_NeededColumnsMissing_IsRefusedNamingAll()
    {
        var refusal = await Refusal.OfAsync(
            () => new MissileFile("time_start", "time_end", "model", "launched", "source").Row().ImportAsync(_service));

        refusal.Is(StatusCode.InvalidArgument, "INVALID_FIELDS");
        Assert.Equal(["launch_place", "target", "destroyed"], refusal.Fields);
    }

    [Fact]
    public async Task Import_HeaderDrifted_IsNamedAndTheRowsAreTaken()
    {
        string[] columns = [.. MissileFile.Columns.Where(column => column is not ("carrier" or "source")), "Source", "cost_usd"];

        var answer = await new MissileFile(columns).Row(("Source", "kpszsu/posts/1"), ("cost_usd", "35000")).ImportAsync(_service);

        Assert.Equal(Outcome.New, answer.Rows.Single().Outcome);
        Assert.Equal(3, answer.Notices.Count);
        Assert.All(["cost_usd", "Source for source", "carrier"],
            words => Assert.Contains(answer.Notices, notice => notice.Reason.Contains(words, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Import_OptionalColumnsDropped_TakeNothingBack()
    {
        string[] narrow = [.. MissileFile.Columns.Where(column => column is not ("carrier" or "affected region"))];
        string[] hiding = [.. MissileFile.Columns, "status_data"];
        (string, string)[] said = [("status_data", "hidden"), ("launched", "0.0"), ("destroyed", "0.0"), ("carrier", "Tu-95MS"),
            ("affected region", "['Odesa oblast']")];
        var id = (await new MissileFile(hiding).Row(said).ImportAsync(_service)).Rows.Single().Id;

        var same = await new MissileFile(narrow).Row(("launched", "0.0"), ("destroyed", "0.0")).ImportAsync(_service);
        var other = await new MissileFile(narrow).Row(("launched", "0.0"), ("destroyed", "0.0"), ("target", "south")).ImportAsync(_service);
        var again = await new MissileFile(narrow).Row(("launched", "0.0"), ("destroyed", "0.0"), ("target", "south")).ImportAsync(_service);

        Assert.Equal(
            [Outcome.Unchanged, Outcome.Revised, Outcome.Unchanged],
            new[] { same, other, again }.Select(answer => answer.Rows.Single().Outcome));
        Assert.Equal(["target"], other.Rows.Single().Changes.Select(change => change.Field));
        var kept = await _service.AttackOfAsync(id);
        Assert.Equal(("south", "Tu-95MS", "Odesa oblast"), (kept.Target.Words, kept.CarrierWords, kept.Affected.Single().Words));
        Assert.All(kept.Claims, claim => Assert.Equal(Disclosure.Withheld, claim.Quantity.Disclosure));
    }

    [Fact]
    public async Task Import_DictionaryWithoutWhatTheOldColumnsSaid_IsRevised()
    {
        string[] old = [.. MissileFile.Columns.Where(column => column != "border_crossing"), "back_russia"];
        await new MissileFile(old).Row(("back_russia", "2.0")).ImportAsync(_service);

        var row = (await new MissileFile().Row(("border_crossing", "{}")).ImportAsync(_service)).Rows.Single();

        Assert.Equal(Outcome.Revised, row.Outcome);
    }

    [Fact]
    public async Task Import_UnknownColumnFilled_IsUnchangedAndKept()
    {
        var id = (await new MissileFile().Rows(1).ImportAsync(_service)).Rows.Single().Id;

        var wider = await new MissileFile([.. MissileFile.Columns, "cost_usd"]).Row(("cost_usd", "35000")).ImportAsync(_service);

        Assert.Equal((Outcome.Unchanged, true), (wider.Rows.Single().Outcome, wider.Summary.Published));
        Assert.Equal("35000", (await _service.RawOfAsync(id)).Cells.Single(cell => cell.Column == "cost_usd").Text);
        Assert.DoesNotContain((await _service.RawOfAsync(id, revision: 1)).Cells, cell => cell.Column == "cost_usd");
    }
}
