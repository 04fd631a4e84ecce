using System.Net;

namespace Sitrep.EndToEnd.Redactions;

/// <summary>Words that are taken out are gone from every report, history and file, and stay out.</summary>
public sealed class RedactionTests
{
    [Fact]
    public async Task Summary_OfAStatementOfTheSample_IsGoneEverywhereAndTheNumbersStay()
    {
        await using var sitrep = await SitrepProcesses.StartAsync(sample: true);
        var statement = (await sitrep.Http.GetJsonAsync("/v1/statements")).GetProperty("statements")[0];
        var (record, words) = ($"statements/{statement.TextOf("id")}", statement.TextOf("summary"));
        var before = await sitrep.Http.GetReportAsync(SampleNight.Report);
        var pinned = $"{SampleNight.Report}?at={before.GetProperty("revisions").TextOf("pair")}";
        Assert.Contains(words, (await sitrep.Http.GetReportAsync(pinned)).ToString(), StringComparison.Ordinal);
        Assert.True(StandsOnDisk(sitrep, words));

        var done = await RedactAsync(sitrep, record, words);

        var after = await sitrep.Http.GetReportAsync(pinned);
        Assert.True(done.GetProperty("erased").GetBoolean());
        Assert.Empty(done.GetProperty("elsewhere").EnumerateArray());
        Assert.False(StandsOnDisk(sitrep, words));
        foreach (var path in (string[])[pinned, SampleNight.Report, $"/v1/{record}", $"/v1/{record}/history", "/v1/statements?at=d1"])
            Assert.DoesNotContain(words, await sitrep.Http.GetStringAsync(path), StringComparison.Ordinal);
        Assert.Equal(before.GetProperty("figures").GetRawText(), after.GetProperty("figures").GetRawText());
        Assert.NotEqual(HashOf(before), HashOf(after));
        Assert.Equal(
            record,
            after.GetProperty("caveats").EnumerateArray().Single(caveat => caveat.TextOf("code") == "redacted").GetProperty("arguments")[0]
                .GetString());

        var (_, again) = await sitrep.Http.ImportAsync(SampleNight.Bulletin);
        Assert.Equal(0, again.GetProperty("summary").GetProperty("revised").GetInt64());
        Assert.False(StandsOnDisk(sitrep, words));
        var listed = await sitrep.Http.GetJsonAsync("/v1/redactions?service=diplomacy");
        Assert.Equal(record, Assert.Single(listed.GetProperty("redactions").EnumerateArray()).TextOf("record"));
    }

    private static async Task<JsonElement> RedactAsync(SitrepProcesses sitrep, string record, string words)
    {
        using var body = new StringContent(
            JsonSerializer.Serialize(new { record, words, reason = "Dangerous to a person.", author = "desk", requestId = "end-to-end" }));
        using var response = await sitrep.Http.PostAsync("/v1/redactions", body);
        var answer = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, answer);
        return Assert.Single(JsonElement.Parse(answer).GetProperty("redactions").EnumerateArray());
    }

    private static string HashOf(JsonElement report) => report.GetProperty("delivery").TextOf("contentHash");

    private static bool StandsOnDisk(SitrepProcesses sitrep, string words) => Directory.GetFiles(sitrep.Data, "*.db*").Any(file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) >= 0;
    });
}
