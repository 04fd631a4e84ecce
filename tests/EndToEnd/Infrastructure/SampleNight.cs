using System.Net;
using Sitrep.EndToEnd;

[assembly: AssemblyFixture(typeof(SampleNight))]

namespace Sitrep.EndToEnd;

/// <summary>The three processes with the built-in sample loaded, shared by tests that only read the night of the article.</summary>
public sealed class SampleNight : IAsyncLifetime
{
    /// <summary>The report of the night.</summary>
    public const string Report = "/v1/reports/2025-11-16";

    private SitrepProcesses? _processes;

    public SitrepProcesses Sitrep => _processes ?? throw new InvalidOperationException("Not started.");

    /// <summary>The sample as it is shipped.</summary>
    public static string Bulletin =>
        File.ReadAllText(Path.Combine(SitrepProcesses.BinariesOf("Gateway"), "Samples", "2025-11-16.ndjson"));

    public async ValueTask InitializeAsync() => _processes = await SitrepProcesses.StartAsync(sample: true);

    public async ValueTask DisposeAsync()
    {
        if (_processes is not null)
            await _processes.DisposeAsync();
    }
}

/// <summary>What tests ask of a gateway.</summary>
internal static class GatewayCalls
{
    public static async Task<JsonElement> GetJsonAsync(this HttpClient http, string path)
    {
        using var response = await http.GetAsync(path);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{path}: {(int)response.StatusCode} {body}");
        return JsonElement.Parse(body);
    }

    /// <summary>A report, which must be whole.</summary>
    public static async Task<byte[]> GetWholeAsync(this HttpClient http, string path, string accept = "application/json")
    {
        using HttpRequestMessage request = new(HttpMethod.Get, path);
        request.Headers.Add("Accept", accept);
        using var response = await http.SendAsync(request);
        var body = await response.Content.ReadAsByteArrayAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK && response.Headers.ETag is not null, Encoding.UTF8.GetString(body));
        return body;
    }

    public static async Task<JsonElement> GetReportAsync(this HttpClient http, string path) =>
        JsonElement.Parse(await http.GetWholeAsync(path));

    public static async Task<string> GetMarkdownAsync(this HttpClient http, string path) =>
        Encoding.UTF8.GetString(await http.GetWholeAsync(path, "text/markdown"));

    /// <summary>Imports a bulletin; returns the status code and the last line of the answer.</summary>
    public static async Task<(int Status, JsonElement Last)> ImportAsync(this HttpClient http, string bulletin, string query = "")
    {
        using var body = new StringContent(bulletin, Encoding.UTF8, "application/x-ndjson");
        using var response = await http.PostAsync($"/v1/imports/bulletin{query}", body);
        var answer = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, JsonElement.Parse(answer.TrimEnd().Split('\n')[^1]));
    }

    public static string TextOf(this JsonElement element, string member) =>
        element.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    public static JsonElement Figure(this JsonElement report, string id) =>
        report.GetProperty("figures").EnumerateArray().Single(figure => figure.TextOf("id") == id);
}
