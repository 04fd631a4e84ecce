using Sitrep.Evidence.V1;

namespace Sitrep.Strikes.Tests.Imports;

/// <summary>What no register knows of a file is listed, and nothing is guessed.</summary>
public sealed class UnresolvedWordsTests : IAsyncLifetime
{
    private RunningService service = null!;

    public async ValueTask InitializeAsync() => service = await Subject.Start();

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task ListUnresolved_AfterAnImport_ListsWordsOfEachKindThoseOfMostRecordsFirst()
    {
        await new MissileFile()
            .Row(("launch_place", "Millerovo and Kursk oblast"))
            .Row(("launch_place", "Millerovo"), ("model", "Фенікс"))
            .Row(("target", "Kryvyi Rih"), ("source", "https://t.me/war_monitor/1"))
            .Import(service);
        UnresolvedService.UnresolvedServiceClient client = new(service.Calls);

        ListUnresolvedResponse all = await client.ListUnresolvedAsync(new ListUnresolvedRequest());
        ListUnresolvedResponse page = await client.ListUnresolvedAsync(new ListUnresolvedRequest { PageSize = 1 });
        ListUnresolvedResponse next = await client.ListUnresolvedAsync(new ListUnresolvedRequest { PageSize = 1, PageToken = page.NextPageToken });
        ListUnresolvedResponse weapons = await client.ListUnresolvedAsync(new ListUnresolvedRequest { UnresolvedKind = UnresolvedKind.Weapon, Text = "фЕНІКС" });

        Assert.Equal(
            [("Millerovo", 2L), ("Kryvyi Rih", 1), ("Фенікс", 1), ("t.me:war_monitor", 1)], all.Unresolved.Select(words => (words.Words, words.Records)));
        Assert.Equal(all.Unresolved.Take(2), page.Unresolved.Concat(next.Unresolved));
        Assert.Equal([UnresolvedKind.Weapon], weapons.Unresolved.Select(words => words.UnresolvedKind));
        Assert.StartsWith("attacks/mad.", weapons.Unresolved[0].Example, StringComparison.Ordinal);
        Assert.Empty((await client.ListUnresolvedAsync(new ListUnresolvedRequest { ReadRevision = 0 })).Unresolved);
    }

    [Fact]
    public async Task ListUnresolved_WrongArguments_NamesAll()
    {
        UnresolvedService.UnresolvedServiceClient client = new(service.Calls);

        Refusal refusal = await Refusal.Of(() => client.ListUnresolvedAsync(
            new ListUnresolvedRequest { PageSize = 501, UnresolvedKind = (UnresolvedKind)9, Text = new string('x', 101) }).ResponseAsync);

        Assert.Equal(["pageSize", "unresolvedKind", "text"], refusal.Fields);
    }
}
