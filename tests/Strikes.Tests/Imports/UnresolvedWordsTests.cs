using Sitrep.Evidence.V1;

namespace Sitrep.Strikes.Tests.Imports;

/// <summary>What no register knows of a file is listed, and nothing is guessed.</summary>
public sealed class UnresolvedWordsTests : IAsyncLifetime
{
    private RunningService _service = null!;

    public async ValueTask InitializeAsync() => _service = await Subject.StartAsync();

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task ListUnresolved_AfterAnImport_ListsWordsOfEachKindThoseOfMostRecordsFirst()
    {
        await new MissileFile()
            .Row(("launch_place", "Millerovo and Kursk oblast"))
            .Row(("launch_place", "Millerovo"), ("model", "Фенікс"))
            .Row(("target", "Kryvyi Rih"), ("source", "https://t.me/war_monitor/1"))
            .ImportAsync(_service);
        var client = new UnresolvedService.UnresolvedServiceClient(_service.Calls);

        var all = await client.ListUnresolvedAsync(new ListUnresolvedRequest());
        var page = await client.ListUnresolvedAsync(new ListUnresolvedRequest { PageSize = 1 });
        var next = await client.ListUnresolvedAsync(new ListUnresolvedRequest { PageSize = 1, PageToken = page.NextPageToken });
        var weapons = await client.ListUnresolvedAsync(new ListUnresolvedRequest { UnresolvedKind = UnresolvedKind.Weapon, Text = "фЕНІКС" });

        Assert.Equal(
            [("Millerovo", 2L), ("Kryvyi Rih", 1), ("Фенікс", 1), ("t.me:war_monitor", 1)], all.Unresolved
                .Select(words => (words.Words, words.Records)));
        Assert.Equal(all.Unresolved.Take(2), page.Unresolved.Concat(next.Unresolved));
        Assert.Equal([UnresolvedKind.Weapon], weapons.Unresolved.Select(words => words.UnresolvedKind));
        Assert.StartsWith("attacks/mad.", weapons.Unresolved[0].Example, StringComparison.Ordinal);
        Assert.Empty((await client.ListUnresolvedAsync(new ListUnresolvedRequest { ReadRevision = 0 })).Unresolved);
    }

    [Fact]
    public async Task ListUnresolved_WrongArguments_NamesAll()
    {
        var client = new UnresolvedService.UnresolvedServiceClient(_service.Calls);

        var refusal = await Refusal.OfAsync(() => client.ListUnresolvedAsync(
            new ListUnresolvedRequest { PageSize = 501, UnresolvedKind = (UnresolvedKind)9, Text = new string('x', 101) }).ResponseAsync);

        Assert.Equal(["pageSize", "unresolvedKind", "text"], refusal.Fields);
    }
}
