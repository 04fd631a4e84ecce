using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Sitrep.EndToEnd.Imports;

/// <summary>A service killed in the middle of an import has all of the file or nothing, and takes it again. SITREP_KILLS kills it that
/// often per format, each time at another moment; see tests/full.</summary>
public sealed class KillDuringImportTests
{
    private const int Rows = 2_000;

    /// <summary>More changes of the files of the database than an import of these rows makes: some kills come after it.</summary>
    private const int WritesMax = 24;

    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("SITREP_KILLS"), CultureInfo.InvariantCulture, out var kills)
        ? kills : 1;

    private static readonly Dictionary<string, (string Service, string Header, Func<int, string> Row)> Formats = new()
    {
        ["missile_attacks_daily"] = (
            "strikes",
            "time_start,time_end,model,launch_place,target,launched,destroyed,source",
            row => $"2025-11-15 18:00,2025-11-16 09:00,Shahed-136/131,,Ukraine,2,1,kpszsu/posts/{row}"),
        ["mod_russia_posts"] = (
            "strikes",
            "datetime,text_snippet",
            row => $"{Day(row)} 05:00:00,Дежурными средствами ПВО уничтожены 57 украинских беспилотных летательных аппаратов."),
        ["pax_agreements"] = (
            "diplomacy",
            "AgtId,Agt,Dat,Status,Part",
            row => $"{row + 1},Agreement {row},22/07/2022,Multiparty signed/agreed,For Ukraine"),
        ["prisoner_exchanges"] = (
            "diplomacy",
            "date,side,item,claimant,lower,upper,disclosure",
            row => $"{Day(row)},UKR,all,ua-government,10,10,reported"),
    };

    public static TheoryData<string, int> AtWrites { get; } =
    [
        .. Formats.Keys.SelectMany(_ => Enumerable.Range(0, Kills), (format, kill) => (format, 2 + (kill * 7 % WritesMax))),
    ];

    public static TheoryData<string, int> AtPercents { get; } =
    [
        .. Formats.Keys.SelectMany(_ => Enumerable.Range(0, Kills), (format, kill) => (format, (50 + (kill * 37)) % 100)),
    ];

    [Theory, MemberData(nameof(AtPercents))]
    public async Task Killed_WhileTheFileIsSent_HasAllOrNothing(string format, int percent)
    {
        await using var sitrep = await SitrepProcesses.StartAsync();
        var service = sitrep.Pids[Formats[format].Service];
        var file = FileOf(format);

        await SendAsync(sitrep, format, new KillingContent(file, file.Length * percent / 100, () => Signals.Send(service, Signals.Kill)));

        await HasAllOrNothingAsync(sitrep, format);
    }

    [Theory, MemberData(nameof(AtWrites))]
    public async Task Killed_WhileTheDatabaseIsWritten_HasAllOrNothing(string format, int writes)
    {
        await using var sitrep = await SitrepProcesses.StartAsync();
        var service = sitrep.Pids[Formats[format].Service];
        var seen = 0;
        using var watcher = new FileSystemWatcher(sitrep.Data, $"{Formats[format].Service}.db*")
        {
            NotifyFilter = NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Changed += (_, _) =>
        {
            if (Interlocked.Increment(ref seen) == writes)
                Signals.Send(service, Signals.Kill);
        };
        watcher.EnableRaisingEvents = true;

        await SendAsync(sitrep, format, new ByteArrayContent(FileOf(format)));

        watcher.EnableRaisingEvents = false;
        await HasAllOrNothingAsync(sitrep, format);
    }

    // The gateway may answer with a problem, with a summary that says what failed, or not at all.
    private static async Task SendAsync(SitrepProcesses sitrep, string format, HttpContent file)
    {
        using (file)
        {
            try
            {
                using var answer = await sitrep.Http.PostAsync(AddressOf(format), file);
                await answer.Content.ReadAsStringAsync();
            }
            catch (HttpRequestException)
            {
                // What became of it is seen in what is on file.
            }
        }
    }

    private static async Task HasAllOrNothingAsync(SitrepProcesses sitrep, string format)
    {
        var (added, unchanged) = await ImportAsync(sitrep, format);
        Assert.Contains((added, unchanged), ((int, int)[])[(Rows, 0), (0, Rows)]);
        Assert.Equal((0, Rows), await ImportAsync(sitrep, format));
    }

    // Asked again while the service that was killed is coming back.
    private static async Task<(int New, int Unchanged)> ImportAsync(SitrepProcesses sitrep, string format)
    {
        using var patience = new CancellationTokenSource(SitrepProcesses.Patience);
        while (true)
        {
            using var answer = await sitrep.Http.PostAsync(AddressOf(format), new ByteArrayContent(FileOf(format)), patience.Token);
            var body = await answer.Content.ReadAsStringAsync(patience.Token);
            if (answer.StatusCode == HttpStatusCode.ServiceUnavailable)
            {
                await Task.Delay(SitrepProcesses.PollInterval, patience.Token);
                continue;
            }

            Assert.True(answer.StatusCode == HttpStatusCode.OK, body);
            var summary = JsonElement.Parse(body.TrimEnd().Split('\n')[^1]).GetProperty("summary");
            return (summary.GetProperty("new").GetInt32(), summary.GetProperty("unchanged").GetInt32());
        }
    }

    private static string AddressOf(string format) => $"/v1/imports/{format}";

    private static byte[] FileOf(string format) =>
        Encoding.UTF8.GetBytes(string.Join('\n', [Formats[format].Header, .. Enumerable.Range(0, Rows).Select(Formats[format].Row)]) + "\n");

    private static string Day(int row) => new DateOnly(2015, 1, 1).AddDays(row).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A file, in the middle of which something happens.</summary>
    private sealed class KillingContent(byte[] file, int at, Action happens) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(file.AsMemory(0, at));
            await stream.FlushAsync();
            happens();
            await stream.WriteAsync(file.AsMemory(at));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = file.Length;
            return true;
        }
    }
}
