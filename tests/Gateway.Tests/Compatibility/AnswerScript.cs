using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Sitrep.Gateway.Tests.Running;

namespace Sitrep.Gateway.Tests.Compatibility;

/// <summary>Fills two services with the sample and the examples of the documentation, and asks the gateway for one answer of every kind.</summary>
internal sealed class AnswerScript(ServicesRun run)
{
    private const string Night = "/v1/reports/2025-11-16";
    private const string Dataset = "/v1/imports/missile_attacks_daily";
    private const string Missile = "mad.2026-02-07T04:00_2026-02-07T04:10.3m22-zircon.1cd6d67f0aae";

    private readonly Dictionary<string, JsonNode> _answers = new(StringComparer.Ordinal);

    /// <summary>Every answer by its name, without what differs from run to run.</summary>
    public static async Task<IReadOnlyDictionary<string, JsonNode>> PlayAsync()
    {
        await using var run = await ServicesRun.StartAsync();
        var script = new AnswerScript(run);
        await script.LoadAsync();
        await script.AskForReportsAsync();
        await script.AskForRecordsAsync();
        await script.AskForTheRestAsync();
        await script.RedactAsync();
        await script.FailAsync();
        await script.ListenAndLoseAServiceAsync();
        return script._answers;
    }

    private async Task LoadAsync()
    {
        var sample = await TextAsync("2025-11-16.ndjson");
        await PostAsync("import-bulletin-dry-run", "/v1/imports/bulletin?dryRun=true", sample);
        await PostAsync("import-bulletin", "/v1/imports/bulletin", sample);
        await PostAsync("import-bulletin-again", "/v1/imports/bulletin?dryRun=true", sample);
        await PostAsync("import-bulletin-rejected", "/v1/imports/bulletin", "{\"bulletin\":1}\n{\"kind\":\"attack\"}\n{\"kind\":\"tank\"}\n");
        await PostAsync("import-dataset", $"{Dataset}?knownTime=2026-02-20T08:00:00Z", await TextAsync("missile_attacks_daily.csv"));
        await PostAsync("import-dataset-later", $"{Dataset}?knownTime=2026-03-20T08:00:00Z", await TextAsync("missile_attacks_daily.later.csv"));
        await PostAsync("import-posts", "/v1/imports/mod_russia_posts?knownTime=2026-03-20T08:00:00Z", await TextAsync("mod_russia_posts.csv"));
        await PostAsync("import-exchanges", "/v1/imports/prisoner_exchanges?knownTime=2026-03-20T08:00:00Z",
            await TextAsync("prisoner_exchanges.csv"));
        await PostAsync("import-agreements", "/v1/imports/pax_agreements?knownTime=2026-03-20T08:00:00Z", await TextAsync("pax_agreements.csv"));
        await PostAsync("import-night", "/v1/imports/bulletin?knownTime=2026-03-21T08:00:00Z", await TextAsync("night.ndjson"));
        await PostAsync("rederivation-dry-run", "/v1/rederivations?dryRun=true", "");
    }

    private async Task AskForReportsAsync()
    {
        await GetWholeAsync("report-of-day", Night);
        await GetWholeAsync("report-of-day-at-first-pair", $"{Night}?at=d1.s1");
        await GetWholeAsync("report-before-anything", $"{Night}?asOf=2020-01-01T00:00:00Z");
        await GetWholeAsync("report-of-region", $"{Night}?region=UA51");
        await GetWholeAsync("report-of-period", "/v1/reports?start=2026-02-01&end=2026-02-08&zone=UTC");
        await GetWholeAsync("comparison", "/v1/reports/compare?start=2026-02-01&end=2026-02-08&leftAsOf=2026-02-21T00:00:00Z");
        await GetWholeAsync("comparison-of-periods",
            "/v1/reports/compare?leftStart=2025-11-15&leftEnd=2025-11-16&rightStart=2025-11-16&rightEnd=2025-11-17&region=UA51");
    }

    private async Task AskForRecordsAsync()
    {
        foreach (var kind in (string[])["sources", "attacks", "damages", "outages", "negotiations", "agreements", "statements", "exchanges"])
            await GetAsync($"list-{kind}", $"/v1/{kind}?limit=500");
        await GetAsync("list-first-page", "/v1/attacks?limit=1");
        await GetAsync("list-at-revision", "/v1/attacks?at=s1&region=UA51");
        await GetAsync("record-attack", $"/v1/attacks/{Missile}");
        await GetAsync("record-source", "/v1/sources/ua-air-force?service=diplomacy");
        await GetAsync("record-exchange", "/v1/exchanges/exchange-2025-10-02");
        await GetAsync("history-attack", $"/v1/attacks/{Missile}/history");
        await GetAsync("history-source", "/v1/sources/media:outlets/history");
        await GetAsync("raw-attack", $"/v1/attacks/{Missile}/raw");
        await GetAsync("unresolved", "/v1/unresolved");
        await GetAsync("unresolved-diplomacy", "/v1/unresolved?service=diplomacy");
    }

    private async Task AskForTheRestAsync()
    {
        await GetAsync("index", "/");
        await GetAsync("healthz", "/healthz");
        await GetAsync("readyz", "/readyz");
        await GetAsync("formats", "/v1/imports");
        await GetAsync("series-by-class", "/v1/series?measure=launched&start=2026-02-06&end=2026-02-09");
        await GetAsync("series-by-item",
            "/v1/series?measure=intercepted%2Blost&start=2025-11-15&end=2025-11-17&by=item&class=uav&attacker=RUS&claimant=ua-air-force");
        await GetAsync("series-of-persons", "/v1/series?measure=released&start=2025-08-01&end=2025-11-01&step=month&side=UKR");
        await GetAsync("series-of-region", "/v1/series?measure=killed&start=2025-11-15&end=2025-11-17&step=week&region=UA51&item=all");
    }

    private async Task RedactAsync()
    {
        await PostAsync("redaction", "/v1/redactions", Redaction(
            "statements/statement-zelensky-2025-11-16", "meetings and negotiations on resuming", "statement"));
        await PostAsync("redaction-of-a-register", "/v1/redactions", Redaction("sources/media:outlets", "as noted by the desk", "one"));
        await PostAsync("redaction-again", "/v1/redactions", Redaction("sources/media:outlets", "as noted by the desk", "two"));
        await PostAsync("redaction-elsewhere", "/v1/redactions", Redaction("sources/media:outlets", "words that stand nowhere", "three"));
        await GetAsync("redactions", "/v1/redactions");
        await GetAsync("redactions-of-diplomacy", "/v1/redactions?service=diplomacy");
    }

    private async Task FailAsync()
    {
        await GetAsync("problem-invalid-request", "/v1/reports/2025-13-40?zone=Nowhere&colour=blue&at=d1.s1&asOf=2020-01-01T00:00:00Z");
        await GetAsync("problem-no-address", "/nothing");
        await GetAsync("problem-no-record", "/v1/attacks/nobody");
        await GetAsync("problem-no-form", "/v1/reports/2025-11-16.pdf");
        await GetAsync("problem-not-acceptable", Night, "image/png");
        await GetAsync("problem-beyond-the-newest", $"{Night}?at=d900.s900");
        await GetAsync("problem-cursor", "/v1/attacks?cursor=abc");
        await GetAsync("problem-compare-order", "/v1/reports/compare?start=2026-02-01&end=2026-02-08&leftAt=d2.s2&rightAt=d1.s1");
        await GetAsync("problem-live", "/v1/live?kind=tank&lastEventId=abc");
        await PostAsync("problem-format", "/v1/imports/tea_leaves", "");
        await PostAsync("problem-file-shrank", $"{Dataset}?knownTime=2026-03-01T08:00:00Z", await TextAsync("missile_attacks_daily.csv"));
        await PostAsync("problem-known-time", "/v1/imports/bulletin?knownTime=2025-01-01T00:00:00Z", """
            {"bulletin":1}
            {"kind":"source","id":"media:newcomer","name":"Newcomer","sourceKind":"media","scope":"national"}
            """);
        await PostAsync("problem-file", "/v1/imports/missile_attacks_daily", "a,b\n1,2\n");
        await PostAsync("problem-redaction", "/v1/redactions", "{\"record\":\"tanks/1\",\"colour\":1}");
        await PostAsync("problem-redaction-no-record", "/v1/redactions", Redaction("attacks/nobody", "anything at all", "two"));
        await PostAsync("problem-origin", "/v1/rederivations", "", request => request.Headers.Add("Origin", "https://example.org"));
        await PostAsync("problem-method", "/v1/attacks", "");
    }

    private async Task ListenAndLoseAServiceAsync()
    {
        await using var listener = await EventListener.OpenAsync(run.Http);
        Keep("live-begin", (await listener.NextAsync())!);
        await PostAsync("import-register", "/v1/imports/bulletin", await TextAsync("register.ndjson"));
        Keep("live-change", (await listener.UntilAsync(heard =>
            heard.RecordId == "weapon:kartograf" && heard.Data.GetProperty("service").GetString() == "strikes"))[^1]);
        await PostAsync("rederivation", "/v1/rederivations?format=missile_attacks_daily&author=desk", "");
        await GetAsync("list-aliases", "/v1/aliases");
        await GetAsync("record-alias", "/v1/aliases/weapon:kartograf?service=diplomacy");
        await run.Strikes.StopAsync();
        Keep("live-section", (await listener.UntilAsync(heard => heard.Name == "section"))[^1]);
        await run.UntilAsync(async () => (await run.GetAsync(Night)).GetProperty("delivery").GetProperty("partial").GetBoolean());
        await GetAsync("report-stale", Night);
        await GetAsync("report-unavailable", "/v1/reports/2025-11-18");
        await GetAsync("comparison-partial", "/v1/reports/compare?start=2025-11-15&end=2025-11-16&leftAsOf=2026-02-21T00:00:00Z");
        await GetAsync("problem-report-not-whole", "/v1/reports/2025-11-18?require=all");
        await GetAsync("problem-pair-not-whole", "/v1/reports/2025-11-18?at=d1.s1");
        await GetAsync("problem-service-away", "/v1/attacks");
        await GetAsync("problem-series-away", "/v1/series?measure=launched&start=2026-02-06&end=2026-02-09");
        await PostAsync("problem-import-away", "/v1/imports/bulletin", await TextAsync("night.ndjson"));
        await GetAsync("formats-partial", "/v1/imports");
        await GetAsync("readyz-partial", "/readyz");
        await GetAsync("source-of-the-other", "/v1/sources/ua-air-force");
    }

    private static string Redaction(string record, string words, string id) =>
        $$"""{"record":"{{record}}","words":"{{words}}","reason":"A test.","author":"the desk","requestId":"{{id}}"}""";

    private static Task<string> TextAsync(string file) =>
        File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Compatibility", "Files", file));

    private async Task GetWholeAsync(string name, string address)
    {
        await run.GetWholeAsync(address);
        await GetAsync(name, address);
    }

    private Task GetAsync(string name, string address, string accept = "application/json") =>
        SendAsync(name, new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Accept = { new MediaTypeWithQualityHeaderValue(accept) } } });

    private Task PostAsync(string name, string address, string body, Action<HttpRequestMessage>? alter = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body, Encoding.UTF8) };
        alter?.Invoke(request);
        return SendAsync(name, request);
    }

    private async Task SendAsync(string name, HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await run.Http.SendAsync(request);
            var text = await response.Content.ReadAsStringAsync();
            var type = response.Content.Headers.ContentType!.MediaType!;
            var body = type == "application/x-ndjson"
                ? new JsonArray([.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                    .Select(line => JsonNode.Parse(line)).Where(line => line!["progress"] is null)])
                : JsonNode.Parse(text);
            Keep(name, new JsonObject
            {
                ["asked"] = string.Create(CultureInfo.InvariantCulture, $"{request.Method} {request.RequestUri!.PathAndQuery}"),
                ["status"] = (int)response.StatusCode,
                ["type"] = type,
                ["body"] = body,
            });
        }
    }

    private void Keep(string name, HeardEvent heard) => Keep(name, new JsonObject
    {
        ["event"] = heard.Name,
        ["body"] = JsonNode.Parse(heard.Data.GetRawText()),
    });

    private void Keep(string name, JsonObject answer)
    {
        answer.Insert(0, "name", name);
        _answers.Add(name, Volatile.Settled(answer));
    }
}
