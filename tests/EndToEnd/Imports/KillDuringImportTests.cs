using System.Net;

namespace Sitrep.EndToEnd.Imports;

/// <summary>A service killed in the middle of an import has all of the file or nothing, and takes it again. SITREP_KILLS kills it that
/// often per format, each time at another moment; see tests/full.</summary>
public sealed class KillDuringImportTests
{
    private const int Rows = 600;

    /// <summary>More changes of the files of the database than an import of these rows makes: some kills come after it.</summary>
    private const int WritesMax = 24;

    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("SITREP_KILLS"), CultureInfo.InvariantCulture, out var kills)
        ? kills : 1;

    private static readonly Dictionary<string, (string Service, string Header, Func<int, int, string> Row)> Formats = new()
    {
        ["missile_attacks_daily"] = (
            "strikes",
            "time_start,time_end,model,launch_place,target,launched,destroyed,source",
            (row, next) => $"2025-11-15 18:00,2025-11-16 09:00,Shahed-136/131,,Ukraine,{2 + next},1,kpszsu/posts/{row}"),
        ["mod_russia_posts"] = (
            "strikes",
            "datetime,text_snippet",
            (row, next) => $"{Day(row)} 05:00:00,Дежурными средствами ПВО уничтожены {57 + next} украинских беспилотных летательных аппаратов."),
        ["pax_agreements"] = (
            "diplomacy",
            "AgtId,Agt,Dat,Status,Part",
            (row, next) => $"{row + 1},Agreement {row} in edition {next},22/07/2022,Multiparty signed/agreed,For Ukraine"),
        ["prisoner_exchanges"] = (
            "diplomacy",
            "date,side,item,claimant,lower,upper,disclosure",
            (row, next) => $"{Day(row)},UKR,all,ua-government,{10 + next},{10 + next},reported"),
    };

    public static TheoryData<string, int, int> Moments { get; } =
    [
        .. Formats.Keys.SelectMany(
            _ => Enumerable.Range(0, Kills),
            (format, kill) => (format, (50 + (kill * 37)) % 100, 2 + (kill * 7 % WritesMax))),
    ];

    [Theory, MemberData(nameof(Moments))]
    public async Task Killed_WhileAFileIsSent_AndWhileItsNextEditionIsWritten_HasAllOrNothingOfEach(string format, int percent, int writes)
    {
        await using var sitrep = await SitrepProcesses.StartAsync();

        await SendAndKillAsync(sitrep, format, percent);
        await HasAllOrNothingAsync(sitrep, format, edition: 0, new Outcome(New: Rows));

        await WriteAndKillAsync(sitrep, format, writes);
        await HasAllOrNothingAsync(sitrep, format, edition: 1, new Outcome(Revised: Rows));
    }

    private static Task SendAndKillAsync(SitrepProcesses sitrep, string format, int percent)
    {
        var service = sitrep.Pids[Formats[format].Service];
        var file = FileOf(format, edition: 0);
        return SendAsync(sitrep, format, new KillingContent(file, file.Length * percent / 100, () => Signals.Send(service, Signals.Kill)));
    }

    private static async Task WriteAndKillAsync(SitrepProcesses sitrep, string format, int writes)
    {
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

        await SendAsync(sitrep, format, new ByteArrayContent(FileOf(format, edition: 1)));
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

    private static async Task HasAllOrNothingAsync(SitrepProcesses sitrep, string format, int edition, Outcome ofNothing)
    {
        Outcome ofAll = new(Unchanged: Rows);
        Outcome[] either = [ofNothing, ofAll];
        Assert.Contains(await ImportAsync(sitrep, format, edition), either);
        Assert.Equal(ofAll, await ImportAsync(sitrep, format, edition));
    }

    // Asked again while the service that was killed is coming back.
    private static async Task<Outcome> ImportAsync(SitrepProcesses sitrep, string format, int edition)
    {
        using var patience = new CancellationTokenSource(SitrepProcesses.Patience);
        while (true)
        {
            using var answer = await sitrep.Http.PostAsync(AddressOf(format), new ByteArrayContent(FileOf(format, edition)), patience.Token);
            var body = await answer.Content.ReadAsStringAsync(patience.Token);
            if (answer.StatusCode == HttpStatusCode.ServiceUnavailable)
            {
                await Task.Delay(SitrepProcesses.PollInterval, patience.Token);
                continue;
            }

            Assert.True(answer.StatusCode == HttpStatusCode.OK, body);
            var summary = JsonElement.Parse(body.TrimEnd().Split('\n')[^1]).GetProperty("summary");
            return new Outcome(Of("new"), Of("revised"), Of("unchanged"));

            int Of(string member) => summary.GetProperty(member).GetInt32();
        }
    }

    private static string AddressOf(string format) => $"/v1/imports/{format}";

    private static byte[] FileOf(string format, int edition)
    {
        var rows = Enumerable.Range(0, Rows).Select(row => Formats[format].Row(row, edition));
        return Encoding.UTF8.GetBytes(string.Join('\n', [Formats[format].Header, .. rows]) + "\n");
    }

    private static string Day(int row) => new DateOnly(2015, 1, 1).AddDays(row).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>What an import made of its rows.</summary>
    private sealed record Outcome(int New = 0, int Revised = 0, int Unchanged = 0);

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
