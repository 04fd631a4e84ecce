using System.Text.Json.Nodes;

namespace Sitrep.EndToEnd.Live;

/// <summary>Whoever listens hears every change once, whichever process goes away in between.</summary>
public sealed class LiveTests
{
    [Fact]
    public async Task Import_WhileListening_IsHeardWholeBeforeItsCheckpoint()
    {
        await using var sitrep = await SitrepProcesses.StartAsync();
        await using var listener = await EventListener.OpenAsync(sitrep.Http);
        Assert.Equal("d0.s0", (await listener.NextAsync())!.Id);

        await sitrep.Http.ImportAsync(SampleNight.Bulletin);
        var heard = await listener.UpToAsync("d1.s1");

        Assert.Equal(Records("attack"), heard.Where(one => one.Name == "attack").Select(one => one.RecordId).Order(StringComparer.Ordinal));
        Assert.Equal(Records("negotiation"), heard.Where(one => one.Name == "negotiation").Select(one => one.RecordId).Order(StringComparer.Ordinal));
        Assert.All(heard.Where(one => one.RecordId.Length > 0),
            one => Assert.Equal((null, 1), (one.Id, one.Data.GetProperty("revision").GetInt32())));
    }

    [Fact]
    public async Task Strikes_Crashes_StreamSaysSo_AndGoesOnWithoutAGap()
    {
        await using var sitrep = await SitrepProcesses.StartAsync();
        await using var listener = await EventListener.OpenAsync(sitrep.Http);
        await listener.NextAsync();
        await sitrep.Http.ImportAsync(SampleNight.Bulletin);
        await listener.UpToAsync("d1.s1");

        await sitrep.CrashAsync("strikes");
        var away = await listener.UntilAsync(one => one.ToString() == "strikes current");
        await ImportOneAttackAsync(sitrep, "after-the-crash");
        var back = await listener.UpToAsync("d1.s2");

        Assert.Contains(away, one => one.ToString() == "strikes unavailable");
        Assert.DoesNotContain(away, one => one.RecordId.Length > 0);
        Assert.Equal(["after-the-crash"], back.Where(one => one.RecordId.Length > 0).Select(one => one.RecordId));
    }

    [Fact]
    public async Task Gateway_Restarted_ReconnectHearsExactlyWhatWasMissed()
    {
        await using var sitrep = await SitrepProcesses.StartAsync();
        string lastId;
        await using (var listener = await EventListener.OpenAsync(sitrep.Http))
        {
            await sitrep.Http.ImportAsync(SampleNight.Bulletin);
            await listener.UpToAsync("d1.s1");
            lastId = listener.LastId;
        }

        await ImportOneAttackAsync(sitrep, "missed");
        await sitrep.CrashAsync("gateway");
        await ImportOneAttackAsync(sitrep, "missed-too");
        await using var again = await EventListener.OpenAsync(sitrep.Http, lastId: lastId);
        Assert.Equal("d1.s1", (await again.NextAsync())!.Id);
        var heard = await again.UpToAsync("d1.s3");

        Assert.Equal(
            ["attack missed", "checkpoint d1.s2", "attack missed-too", "checkpoint d1.s3"],
            heard.Where(one => one.Name != "section").Select(one => one.ToString()));
    }

    private static IEnumerable<string> Records(string kind) => SampleNight.Bulletin.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => JsonNode.Parse(line)!)
        .Where(line => (string?)line["kind"] == kind)
        .Select(line => (string)line["id"]!)
        .Order(StringComparer.Ordinal);

    // An attack of the sample under another name; a gateway or service that has just come back is asked until it takes it.
    private static async Task ImportOneAttackAsync(SitrepProcesses sitrep, string id)
    {
        var lines = SampleNight.Bulletin.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var attack = lines.Select(line => JsonNode.Parse(line)!).First(line => (string?)line["kind"] == "attack");
        attack["id"] = id;
        var waited = System.Diagnostics.Stopwatch.StartNew();
        while (true)
        {
            try
            {
                var (status, last) = await sitrep.Http.ImportAsync($"{{\"bulletin\":1}}\n{attack.ToJsonString()}");
                if (status == 200)
                    return;
                Assert.True(waited.Elapsed < SitrepProcesses.Patience, last.ToString());
            }
            catch (HttpRequestException) when (waited.Elapsed < SitrepProcesses.Patience)
            {
                // The gateway does not listen yet.
            }

            await Task.Delay(SitrepProcesses.PollInterval);
        }
    }
}
