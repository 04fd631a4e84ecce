using Sitrep.Diplomacy.Tests.Summaries;
using Sitrep.Evidence.V1;

namespace Sitrep.Diplomacy.Tests.Comparisons;

public sealed class ListChangesTests
{
    [Fact]
    public async Task ListChanges_EveryKind_IsNamedByItsOwnWords()
    {
        await using var service = await Subject.StartAsync();
        await service.StoreAsync(
            Make.Negotiation("talks"), Make.Agreement("promise"), Make.Statement("words"), Make.Exchange("home", "2025-11-16", Make.Released(189)));

        var table = await ChangesAsync(service, left: 0);

        Assert.Equal(
            [
                ("agreements/promise", "On exchanges"), ("exchanges/home", ""), ("negotiations/talks", "Exchanges"),
                ("statements/words", "Rustem Umerov"),
            ],
            table.Changes.Select(change => (change.Record, change.Words)).Order());
        Assert.All(table.Changes, change => Assert.Equal(ChangeKind.Added, change.Change));
    }

    [Fact]
    public async Task ListChanges_CountOfASideAndWords_AreToldApart()
    {
        await using var service = await Subject.StartAsync();
        await service.StoreAsync(Make.Statement("words"), Make.Exchange("home", "2025-11-16", Make.Released(189), Make.Released(150, side: "RUS")));
        var corrected = Make.Statement("words");
        corrected.Summary = "talks are suspended";
        await service.StoreAsync(corrected, Make.Exchange("home", "2025-11-16", Make.Released(186), Make.Released(150, side: "RUS")));

        var table = await ChangesAsync(service, left: 1);

        var exchange = table.Changes.Single(change => change.Record == "exchanges/home");
        var claim = Assert.Single(exchange.Claims);
        Assert.Equal((Measure.Released, "UKR", 189, 186), (claim.Measure, claim.Side, claim.OldQuantity.Lower, claim.NewQuantity.Lower));
        var field = Assert.Single(table.Changes.Single(change => change.Record == "statements/words").Fields);
        Assert.Equal(("summary", "\"talks go on\"", "\"talks are suspended\""), (field.Field, field.OldValue, field.NewValue));
    }

    [Fact]
    public async Task ListChanges_AgreementOfOthers_IsNoneThatReportsTellOf()
    {
        await using var service = await Subject.StartAsync();
        var others = Make.Agreement("others");
        others.Parties.Clear();
        others.Parties.Add(["COL"]);
        await service.StoreAsync(others, Make.Agreement("ours"));

        var table = await ChangesAsync(service, left: 0);

        Assert.Equal("agreements/ours", Assert.Single(table.Changes).Record);
        Assert.Equal(1, Assert.Single(table.Counts).Records);
    }

    private static async Task<ChangeTable> ChangesAsync(RunningService service, long left) =>
        (await new ChangeService.ChangeServiceClient(service.Calls).ListChangesAsync(new ListChangesRequest
        {
            Start = Wire.At("2025-11-14"),
            End = Wire.At("2025-11-17"),
            Zone = Wire.Kyiv,
            LeftRevision = left,
        })).Table;
}
