using System.Net;

namespace Sitrep.EndToEnd.Imports;

/// <summary>Many files at once, to processes held to the heap of their containers: each is taken or told when to come back.
/// SITREP_IMPORTS sends that many; see tests/full.</summary>
public sealed class ImportsAtOnceTests
{
    private const int Rows = 14_000;

    private static readonly int Imports =
        int.TryParse(Environment.GetEnvironmentVariable("SITREP_IMPORTS"), CultureInfo.InvariantCulture, out var imports) ? imports : 4;

    [Fact]
    public async Task Import_ManyLargeFilesAtOnce_AreTakenOrToldToComeBack()
    {
        await using var sitrep = await SitrepProcesses.StartInContainerHeapAsync();
        var begun = sitrep.Pids;

        var answers = await Task.WhenAll(
            Enumerable.Range(0, Imports).Select(number => SendAsync(sitrep, LargeBulletin.OfAttacks(Rows, $"file-{number}"))));

        Assert.All(
            answers,
            answer => Assert.True(answer.IsTaken || answer is { Status: HttpStatusCode.ServiceUnavailable, RetryAfter: > 0 }, answer.ToString()));
        Assert.Contains(answers, answer => answer.IsTaken);
        Assert.Equal(begun, sitrep.Pids);
    }

    private static async Task<Answer> SendAsync(SitrepProcesses sitrep, byte[] file)
    {
        using HttpClient http = new() { BaseAddress = sitrep.Gateway, Timeout = TimeSpan.FromMinutes(10) };
        using var answer = await http.PostAsync("/v1/imports/bulletin", new ByteArrayContent(file));
        var last = (await answer.Content.ReadAsStringAsync()).TrimEnd().Split('\n')[^1];
        var isTaken = answer.StatusCode == HttpStatusCode.OK
            && JsonElement.Parse(last).TryGetProperty("summary", out var summary)
            && summary.GetProperty("new").GetInt32() == Rows;
        return new Answer(isTaken, answer.StatusCode, answer.Headers.RetryAfter?.Delta?.TotalSeconds, last[..Math.Min(last.Length, 1_000)]);
    }

    private sealed record Answer(bool IsTaken, HttpStatusCode Status, double? RetryAfter, string Last);
}
