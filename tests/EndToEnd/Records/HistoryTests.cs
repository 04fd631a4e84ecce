using Grpc.Net.Client;
using Sitrep.Strikes.V1;

namespace Sitrep.EndToEnd.Records;

/// <summary>A record that is changed and withdrawn over gRPC keeps every version, and each of them has its address.</summary>
public sealed class HistoryTests
{
    private const string Id = "mad.2025-11-15T18:00_2025-11-16T09:00.iskander-m.9d977acc2a52";
    private const string Address = $"/v1/attacks/{Id}";

    [Fact]
    public async Task Record_UpdatedAndWithdrawn_EveryVersionStaysReadable()
    {
        await using var sitrep = await SitrepProcesses.StartAsync(sample: true);
        using var before = await sitrep.Http.GetAsync(Address);

        await ChangeAsync(sitrep.Strikes);

        var history = await sitrep.Http.GetJsonAsync($"{Address}/history?limit=2");
        var rest = await sitrep.Http.GetJsonAsync(history.TextOf("next"));
        JsonElement[] versions = [.. history.GetProperty("versions").EnumerateArray(), .. rest.GetProperty("versions").EnumerateArray()];
        Assert.Equal([1L, 2L, 3L], versions.Select(version => version.GetProperty("commit").GetProperty("revision").GetInt64()));
        Assert.Equal(["", "A better reading.", "A better reading."], versions.Select(version => version.GetProperty("attack").TextOf("note")));
        Assert.Equal(["", "", "Told twice."], versions.Select(version => version.GetProperty("attack").TextOf("withdrawnReason")));
        Assert.Equal(("desk one", "Corrected."),
            (versions[1].GetProperty("commit").TextOf("author"), versions[1].GetProperty("commit").TextOf("note")));

        using var now = await sitrep.Http.GetAsync(Address);
        using var then = await sitrep.Http.GetAsync($"{Address}?at=d1.s1");
        Assert.NotEqual(before.Headers.ETag, now.Headers.ETag);
        Assert.Equal(before.Headers.ETag, then.Headers.ETag);
        Assert.Equal("Told twice.", JsonElement.Parse(await now.Content.ReadAsStringAsync()).TextOf("withdrawnReason"));
        Assert.Empty((await sitrep.Http.GetJsonAsync("/v1/attacks?class=missile")).GetProperty("attacks").EnumerateArray());
        Assert.Single((await sitrep.Http.GetJsonAsync("/v1/attacks?class=missile&showWithdrawn=true")).GetProperty("attacks").EnumerateArray());
        Assert.Single((await sitrep.Http.GetJsonAsync("/v1/attacks?class=missile&at=s2")).GetProperty("attacks").EnumerateArray());

        var export = await sitrep.Http.GetStringAsync("/v1/export");
        Assert.DoesNotContain(Id, export, StringComparison.Ordinal);
        Assert.Equal("Export of d1.s3. Left out: 1 withdrawn.", JsonElement.Parse(export.Split('\n')[0]).TextOf("note"));
        Assert.Contains(Id, await sitrep.Http.GetStringAsync("/v1/export?at=d1.s1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_ReadOnWhileOthersWrite_HoldsStill()
    {
        await using var sitrep = await SitrepProcesses.StartAsync(sample: true);
        var first = await sitrep.Http.GetJsonAsync("/v1/attacks?limit=3");

        await ChangeAsync(sitrep.Strikes);
        var second = await sitrep.Http.GetJsonAsync(first.TextOf("next"));

        Assert.Equal(1, second.GetProperty("revision").GetInt64());
        Assert.Equal(4, first.GetProperty("attacks").GetArrayLength() + second.GetProperty("attacks").GetArrayLength());
    }

    private static async Task ChangeAsync(Uri strikes)
    {
        using var channel = GrpcChannel.ForAddress(strikes);
        var attacks = new AttackService.AttackServiceClient(channel);
        var attack = (await attacks.GetAttackAsync(new GetAttackRequest { Id = Id })).Attack;
        attack.Note = "A better reading.";
        var updated = await attacks.UpdateAttackAsync(
            new UpdateAttackRequest { Attack = attack, RequestId = "update", Author = "desk one", Note = "Corrected." });
        await attacks.WithdrawAttackAsync(
            new WithdrawAttackRequest { Id = Id, Etag = updated.Attack.Etag, Reason = "Told twice.", RequestId = "withdraw", Author = "desk one" });
    }
}
