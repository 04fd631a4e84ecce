using System.Net;
using System.Text;
using System.Text.Json;

namespace Sitrep.EndToEnd.Imports;

/// <summary>A service killed in the middle of an import has all of the file or nothing, and takes it again.</summary>
public sealed class KillDuringImportTests
{
    private const int Rows = 4_000;

    private static readonly byte[] File = Encoding.UTF8.GetBytes(string.Concat(
        "time_start,time_end,model,launch_place,target,launched,destroyed,source\n",
        string.Concat(Enumerable.Range(0, Rows).Select(row => $"2025-11-15 18:00,2025-11-16 09:00,Shahed-136/131,,Ukraine,2,1,kpszsu/posts/{row}\n"))));

    [Theory]
    [InlineData(0.5)] // while the file is sent
    public async Task StrikesKilled_WhileTheFileIsSent_HasAllOrNothing(double share)
    {
        await using SitrepProcesses sitrep = await SitrepProcesses.StartAsync();
        int strikes = sitrep.Pids["strikes"];

        await SendAsync(sitrep, new KillingContent((int)(File.Length * share), () => Signals.Send(strikes, Signals.Kill)));

        await HasAllOrNothingAsync(sitrep);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    public async Task StrikesKilled_WhileTheDatabaseIsWritten_HasAllOrNothing(int writes)
    {
        await using SitrepProcesses sitrep = await SitrepProcesses.StartAsync();
        int strikes = sitrep.Pids["strikes"];
        int seen = 0;
        using FileSystemWatcher watcher = new(sitrep.Data, "strikes.db*") { NotifyFilter = NotifyFilters.LastWrite | NotifyFilters.Size, IncludeSubdirectories = true };
        watcher.Changed += (_, _) =>
        {
            if (Interlocked.Increment(ref seen) == writes)
                Signals.Send(strikes, Signals.Kill);
        };
        watcher.EnableRaisingEvents = true;

        await SendAsync(sitrep, new ByteArrayContent(File));

        await HasAllOrNothingAsync(sitrep);
    }

    // The gateway may answer with a problem, with a summary that says what failed, or not at all.
    private static async Task SendAsync(SitrepProcesses sitrep, HttpContent file)
    {
        using (file)
        {
            try
            {
                using HttpResponseMessage answer = await sitrep.Http.PostAsync("/v1/imports/missile_attacks_daily", file);
                await answer.Content.ReadAsStringAsync();
            }
            catch (HttpRequestException)
            {
                // What became of it is seen in what is on file.
            }
        }
    }

    private static async Task HasAllOrNothingAsync(SitrepProcesses sitrep)
    {
        Assert.Contains(await CountAsync(sitrep), (int[])[0, Rows]);

        using HttpResponseMessage again = await sitrep.Http.PostAsync("/v1/imports/missile_attacks_daily", new ByteArrayContent(File));
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        JsonElement summary = JsonElement.Parse((await again.Content.ReadAsStringAsync()).TrimEnd().Split('\n')[^1]).GetProperty("summary");
        Assert.Equal(Rows, summary.GetProperty("new").GetInt32() + summary.GetProperty("unchanged").GetInt32());
        Assert.Equal(Rows, await CountAsync(sitrep));
    }

    private static async Task<int> CountAsync(SitrepProcesses sitrep) =>
        (await sitrep.Http.GetReportAsync("/v1/reports/2025-11-16")).GetProperty("figures").EnumerateArray()
            .Where(figure => figure.TextOf("id") == "strikes.launched.class.uav.RUS.ua-air-force")
            .Select(figure => figure.GetProperty("claims").GetInt32())
            .SingleOrDefault();

    /// <summary>The file, in the middle of which something happens.</summary>
    private sealed class KillingContent(int at, Action happens) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(File.AsMemory(0, at));
            await stream.FlushAsync();
            happens();
            await stream.WriteAsync(File.AsMemory(at));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = File.Length;
            return true;
        }
    }
}
