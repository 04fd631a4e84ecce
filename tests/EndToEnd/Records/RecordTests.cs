using System.Net;
using System.Text.Json;

namespace Sitrep.EndToEnd.Records;

/// <summary>Records over HTTP from real services: lists with pages, history, export.</summary>
public sealed class RecordTests(SampleNight night) : IClassFixture<SampleNight>
{
    private const string Attack = "/v1/attacks/mad.2025-11-15T18:00_2025-11-16T09:00.shahed-136-131.932b2bfebfb1";

    public static TheoryData<string> Kinds { get; } =
        ["attacks", "damages", "outages", "negotiations", "agreements", "statements", "exchanges", "sources"];

    [Theory, MemberData(nameof(Kinds))]
    public async Task List_EveryKind_AnswersWithItsRecordsAndEachByItsId(string kind)
    {
        JsonElement page = await night.Sitrep.Http.GetJsonAsync($"/v1/{kind}");

        JsonElement[] records = [.. page.GetProperty(kind).EnumerateArray()];
        Assert.Equal(kind == "outages", records.Length == 0);
        foreach (string id in records.Take(2).Select(record => record.TextOf("id")))
        {
            JsonElement one = await night.Sitrep.Http.GetJsonAsync($"/v1/{kind}/{Uri.EscapeDataString(id)}");
            JsonElement history = await night.Sitrep.Http.GetJsonAsync($"/v1/{kind}/{id}/history");
            Assert.Equal(id, one.TextOf("id"));
            Assert.Single(history.GetProperty("versions").EnumerateArray());
        }
    }

    [Fact]
    public async Task Links_Followed_GiveEveryRecordOnce()
    {
        List<string> ids = [];
        string? next = "/v1/sources?limit=7";
        while (next is not null)
        {
            using HttpResponseMessage response = await night.Sitrep.Http.GetAsync(next);
            JsonElement page = JsonElement.Parse(await response.Content.ReadAsStringAsync());
            ids.AddRange(page.GetProperty("sources").EnumerateArray().Select(source => source.TextOf("id")));
            next = response.Headers.GetValues("Link").SelectMany(link => link.Split(", ")).Where(link => link.EndsWith("rel=\"next\"", StringComparison.Ordinal))
                .Select(link => link[1..link.IndexOf('>', StringComparison.Ordinal)]).SingleOrDefault();
        }

        JsonElement all = await night.Sitrep.Http.GetJsonAsync("/v1/sources?limit=500");
        Assert.True(ids.Count > 14);
        Assert.Equal(all.GetProperty("sources").EnumerateArray().Select(source => source.TextOf("id")), ids);
    }

    [Fact]
    public async Task Page_ReadOn_HoldsStillWhileOthersWrite()
    {
        await using SitrepProcesses sitrep = await SitrepProcesses.StartAsync(sample: true);
        JsonElement first = await sitrep.Http.GetJsonAsync("/v1/attacks?limit=2");
        await sitrep.Http.ImportAsync(Moved);

        JsonElement second = await sitrep.Http.GetJsonAsync(first.TextOf("next"));
        JsonElement anew = await sitrep.Http.GetJsonAsync("/v1/attacks");

        Assert.Equal((1, 2), (second.GetProperty("revision").GetInt32(), second.GetProperty("attacks").GetArrayLength()));
        Assert.Equal(JsonValueKind.Null, second.GetProperty("next").ValueKind);
        Assert.Equal((2, 8), (anew.GetProperty("revision").GetInt32(), anew.GetProperty("attacks").GetArrayLength()));
    }

    [Fact]
    public async Task Record_RevisedByABulletin_HasTwoVersionsAndReadsAsItWas()
    {
        await using SitrepProcesses sitrep = await SitrepProcesses.StartAsync(sample: true);
        await sitrep.Http.ImportAsync(Undated.Replace("\"lower\":176,\"upper\":176", "\"lower\":177,\"upper\":177", StringComparison.Ordinal));

        JsonElement history = await sitrep.Http.GetJsonAsync($"{Attack}/history");
        JsonElement then = await sitrep.Http.GetJsonAsync($"{Attack}?at=s1");
        JsonElement now = await sitrep.Http.GetJsonAsync(Attack);

        Assert.Equal([1, 2], history.GetProperty("versions").EnumerateArray().Select(version => version.GetProperty("commit").GetProperty("revision").GetInt32()));
        Assert.Equal((176, 177), (LaunchedIn(then), LaunchedIn(now)));
    }

    [Fact]
    public async Task Export_ImportedIntoAnEmptyInstallation_ExportsTheSameAgain()
    {
        string export = await night.Sitrep.Http.GetStringAsync("/v1/export");
        await using SitrepProcesses empty = await SitrepProcesses.StartAsync();

        (int status, JsonElement last) = await empty.Http.ImportAsync(export);
        string again = await empty.Http.GetStringAsync("/v1/export");

        Assert.Equal(200, status);
        Assert.Equal(0, last.GetProperty("summary").GetProperty("rejected").GetInt32());
        Assert.Equal(export.Split('\n')[1..], again.Split('\n')[1..]);
        Assert.Equal(
            (await night.Sitrep.Http.GetReportAsync(SampleNight.Report)).GetProperty("delivery").TextOf("contentHash"),
            (await empty.Http.GetReportAsync(SampleNight.Report)).GetProperty("delivery").TextOf("contentHash"));
    }

    [Fact]
    public async Task Strikes_Gone_ItsListsSaySoAndTheOthersGoOn()
    {
        await using SitrepProcesses sitrep = await SitrepProcesses.StartAsync(sample: true);
        Signals.Send(sitrep.Pids["strikes"], Signals.Stop);

        using HttpResponseMessage attacks = await sitrep.Http.GetAsync("/v1/attacks");
        string problem = await attacks.Content.ReadAsStringAsync();
        JsonElement statements = await sitrep.Http.GetJsonAsync("/v1/statements");
        JsonElement sources = await sitrep.Http.GetJsonAsync("/v1/sources");
        using HttpResponseMessage export = await sitrep.Http.GetAsync("/v1/export");
        Signals.Send(sitrep.Pids["strikes"], Signals.Kill);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, attacks.StatusCode);
        Assert.Contains("strikes", JsonElement.Parse(problem).TextOf("detail"), StringComparison.Ordinal);
        Assert.Equal(2, statements.GetProperty("statements").GetArrayLength());
        Assert.Equal("diplomacy", sources.TextOf("service"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, export.StatusCode);
    }

    [Fact]
    public async Task Dataset_Imported_RowsAreKeptAndUnknownWordsListed()
    {
        await using SitrepProcesses sitrep = await SitrepProcesses.StartAsync();
        const string Row = "2025-11-17,2025-11-17,Фенікс,Millerovo,south,2.0,2.0,PvKPivden/posts/1";
        using StringContent file = new($"time_start,time_end,model,launch_place,target,launched,destroyed,source\n{Row}\n");
        using HttpResponseMessage imported = await sitrep.Http.PostAsync("/v1/imports/missile_attacks_daily", file);

        JsonElement attack = (await sitrep.Http.GetJsonAsync("/v1/attacks")).GetProperty("attacks")[0];
        JsonElement raw = await sitrep.Http.GetJsonAsync($"/v1/attacks/{attack.TextOf("id")}/raw");
        JsonElement unresolved = await sitrep.Http.GetJsonAsync("/v1/unresolved");

        Assert.Equal(HttpStatusCode.OK, imported.StatusCode);
        Assert.Equal((2, Row), (raw.GetProperty("row").GetProperty("line").GetInt32(), raw.GetProperty("row").TextOf("text")));
        Assert.Equal(["Millerovo", "Фенікс"], unresolved.GetProperty("unresolved").EnumerateArray().Select(words => words.TextOf("words")).Order(StringComparer.Ordinal));
    }

    private static string Undated => SampleNight.Bulletin.Replace("\"knownTime\":\"2025-11-16T12:00:00Z\",", "", StringComparison.Ordinal);

    private static string Moved => Undated
        .Replace("2025-11-15", "2025-11-21", StringComparison.Ordinal)
        .Replace("2025-11-16", "2025-11-22", StringComparison.Ordinal);

    private static int LaunchedIn(JsonElement attack) => attack.GetProperty("claims").EnumerateArray()
        .First(claim => claim.TextOf("measure") == "launched" && claim.TextOf("part").Length == 0).GetProperty("quantity").GetProperty("lower").GetInt32();
}
