using System.Globalization;
using Sitrep.Tests;

namespace Sitrep.EndToEnd.Live;

/// <summary>A listener hears every change once, whatever is killed or restarted meanwhile.</summary>
public sealed class LiveTests
{
    [Fact]
    public async Task Listener_WhileStrikesIsKilledBetweenTwoImports_HearsBothWithoutAGap()
    {
        await using SitrepProcesses sitrep = await SitrepProcesses.StartAsync();
        await using EventListener listener = await EventListener.OpenAsync(sitrep.Http);
        await listener.NextAsync();

        await sitrep.Http.ImportAsync(SampleNight.Bulletin);
        IReadOnlyList<HeardEvent> first = await listener.UpToAsync("d1.s1");
        await sitrep.CrashAsync("strikes");
        await ImportOnceItIsBackAsync(sitrep, Moved(22));
        IReadOnlyList<HeardEvent> second = await listener.UntilAsync(Covers(diplomacy: 2, strikes: 2));

        Assert.Equal(SampleRecords, Changes(first).Length);
        Assert.Contains(second, heard => heard.ToString() == "strikes unavailable");
        Assert.Contains(second, heard => heard.ToString() == "strikes current");
        Assert.Equal(4, second.Count(heard => heard.Name == "attack"));
        Assert.Equal(Changes(second).Distinct(), Changes(second));
    }

    [Fact]
    public async Task LastEventId_AfterARestartOfEverything_GivesExactlyWhatWasMissed()
    {
        string data = Path.Combine(Path.GetTempPath(), $"sitrep-{Guid.NewGuid():N}");
        try
        {
            string lastId;
            await using (SitrepProcesses sitrep = await SitrepProcesses.StartAsync(data, "--no-sample"))
            {
                await sitrep.Http.ImportAsync(SampleNight.Bulletin);
                await using (EventListener listener = await EventListener.OpenAsync(sitrep.Http, "?lastEventId=d0.s0"))
                {
                    Assert.Equal(SampleRecords, Changes(await listener.UpToAsync("d1.s1")).Length);
                    lastId = listener.LastId;
                }

                await sitrep.Http.ImportAsync(Moved(22));
            }

            await using SitrepProcesses again = await SitrepProcesses.StartAsync(data, "--no-sample");
            await again.Http.ImportAsync(Moved(23));
            await using EventListener back = await EventListener.OpenAsync(again.Http, lastId: lastId);
            IReadOnlyList<HeardEvent> missed = await back.UntilAsync(Covers(diplomacy: 3, strikes: 3));

            Assert.Equal("d1.s1", lastId);
            Assert.All(missed.Where(heard => heard.RecordId.Length > 0), heard => Assert.True(heard.Data.GetProperty("revision").GetInt64() > 1));
            Assert.Equal(8, missed.Count(heard => heard.Name == "attack"));
            Assert.Equal(Changes(missed).Distinct(), Changes(missed));
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    [Theory]
    [InlineData("d9.s9")]
    [InlineData("yesterday")]
    public async Task LastEventId_ThatIsNone_IsRefusedBeforeTheStreamBegins(string lastId)
    {
        await using SitrepProcesses sitrep = await SitrepProcesses.StartAsync();
        using HttpResponseMessage refused = await sitrep.Http.GetAsync($"/v1/live?lastEventId={lastId}");

        Assert.Equal(400, (int)refused.StatusCode);
        Assert.Contains("lastEventId", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    // Sources go to both services, which tell of them each.
    private static int SampleRecords => SampleNight.Bulletin.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - 1
        + SampleNight.Bulletin.Split('\n').Count(line => line.StartsWith("{\"kind\":\"source\"", StringComparison.Ordinal));

    private static string[] Changes(IReadOnlyList<HeardEvent> heard) =>
        [.. heard.Where(one => one.RecordId.Length > 0).Select(one => $"{one.Data.GetProperty("service")} {one.Data.GetProperty("revision")} {one}")];

    // The night again, some days later.
    private static string Moved(int day) => SampleNight.Bulletin
        .Replace("\"knownTime\":\"2025-11-16T12:00:00Z\",", "", StringComparison.Ordinal)
        .Replace("2025-11-15", string.Create(CultureInfo.InvariantCulture, $"2025-11-{day - 1}"), StringComparison.Ordinal)
        .Replace("2025-11-16", string.Create(CultureInfo.InvariantCulture, $"2025-11-{day}"), StringComparison.Ordinal);

    private static Predicate<HeardEvent> Covers(int diplomacy, int strikes) => heard =>
        heard.Id?.Split('.') is [var d, var s]
        && int.Parse(d.AsSpan(1), CultureInfo.InvariantCulture) >= diplomacy
        && int.Parse(s.AsSpan(1), CultureInfo.InvariantCulture) >= strikes;

    // A service that has just been started again may refuse the first try; nothing is written then.
    private static async Task ImportOnceItIsBackAsync(SitrepProcesses sitrep, string bulletin)
    {
        int status;
        do (status, _) = await sitrep.Http.ImportAsync(bulletin);
        while (status == 503);
        Assert.Equal(200, status);
    }
}
