using System.Net;

namespace Sitrep.EndToEnd.Imports;

/// <summary>The register of exchanges and the database of agreements, through the gateway into reports. They are not part of the
/// repository.</summary>
public sealed class DiplomacyReportsTests
{
    private static string? Folder => Environment.GetEnvironmentVariable("SITREP_TEST_DATA");

    [Fact]
    public async Task Exchanges_ReportsOfTheirDays_NameEachSideAndAddNothingUp()
    {
        SkipWithoutFiles();
        await using var sitrep = await SitrepProcesses.StartAsync();
        var summary = await ImportAsync(sitrep, "prisoner_exchanges", "prisoner_exchanges/prisoner_exchanges_cited.csv");
        Assert.Equal((14, 0), (summary.GetProperty("new").GetInt32(), summary.GetProperty("rejected").GetInt32()));

        var contested = await sitrep.Http.GetMarkdownAsync("/v1/reports/2024-12-30");
        Assert.Contains("| Ukrainian prisoners released | 189 (contested) | Government of Ukraine |", contested, StringComparison.Ordinal);
        Assert.Contains("| Ukrainian prisoners released | 150 (contested) | Russian Ministry of Defence |", contested, StringComparison.Ordinal);
        Assert.DoesNotContain("150–189", contested, StringComparison.Ordinal);
        Assert.Contains("“including 2 civilians”", contested, StringComparison.Ordinal);

        var disputed = await sitrep.Http.GetMarkdownAsync("/v1/reports/2025-10-02");
        Assert.Contains("| Ukrainian soldiers released | 185 (corroborated) |", disputed, StringComparison.Ordinal);
        Assert.Contains("| Ukrainian civilians released | 20 (direction disputed) |", disputed, StringComparison.Ordinal);
        Assert.Contains("| Russian civilians released | 20 (direction disputed) |", disputed, StringComparison.Ordinal);
        Assert.Contains("sources differ on which way the civilians went", disputed, StringComparison.Ordinal);
        Assert.Contains("the day is not on the page cited", disputed, StringComparison.Ordinal);
        Assert.DoesNotContain("Counts of Russian civilians released differ", disputed, StringComparison.Ordinal);

        Assert.Contains("| Ukrainian prisoners released | withheld (", await sitrep.Http.GetMarkdownAsync("/v1/reports/2025-06-14"),
            StringComparison.Ordinal);

        var all = await sitrep.Http.GetReportAsync("/v1/reports?start=2024-01-01&end=2026-12-31");
        Assert.DoesNotContain(all.GetProperty("figures").EnumerateArray(), figure => figure.TextOf("basis") == "total");
        Assert.Contains(all.GetProperty("caveats").EnumerateArray(), caveat => caveat.TextOf("code") == "selection");
    }

    [Fact]
    public async Task Agreements_ReportOfTheGrainDeal_HasItsPartiesWitnessKindAndCitation()
    {
        SkipWithoutFiles();
        await using var sitrep = await SitrepProcesses.StartAsync(sample: true);
        var night = await sitrep.Http.GetWholeAsync("/v1/reports/2025-11-16?at=d1.s1");
        var summary = await ImportAsync(sitrep, "pax_agreements", "pax_agreements/pax_v10_full.csv");
        Assert.Equal((2257, 0), (summary.GetProperty("new").GetInt32(), summary.GetProperty("rejected").GetInt32()));

        var deal = Assert.Single((await sitrep.Http.GetReportAsync("/v1/reports?start=2022-07-20&end=2022-07-25")).GetProperty("diplomacy")
            .GetProperty("agreements").EnumerateArray());
        Assert.Equal(("pax.2444", "ceasefire", "concluded", "2022-07-22"),
            (deal.TextOf("id"), deal.TextOf("stage"), deal.TextOf("status"), deal.TextOf("concluded")));
        Assert.Equal(["RUS", "TUR", "UKR"], deal.GetProperty("parties").EnumerateArray().Select(party => party.GetString()!));
        Assert.Equal(["United Nations"], deal.GetProperty("thirdParties").EnumerateArray().Select(party => party.GetString()!));
        Assert.NotEqual(0, deal.GetProperty("citations").GetArrayLength());

        var text = await sitrep.Http.GetMarkdownAsync("/v1/reports/2022-07-22");
        Assert.Contains("(ceasefire or related): concluded on 22 July 2022; parties Russia, Türkiye and Ukraine, as worded:", text,
            StringComparison.Ordinal);
        Assert.Contains("; third parties United Nations", text, StringComparison.Ordinal);
        Assert.Contains("Bell and Badanjak 2019, licence: CC BY-NC-SA 4.0", text, StringComparison.Ordinal);

        Assert.Equal(
            ["agreement-istanbul-exchanges-2025-11-16"],
            (await sitrep.Http.GetReportAsync("/v1/reports/2025-11-16")).GetProperty("diplomacy").GetProperty("agreements").EnumerateArray()
                .Select(agreement => agreement.TextOf("id")));
        Assert.Equal(night, await sitrep.Http.GetWholeAsync("/v1/reports/2025-11-16?at=d1.s1"));
    }

    private static void SkipWithoutFiles()
    {
        if (Folder is null)
            Assert.Skip("SITREP_TEST_DATA names no folder with the files.");
    }

    private static async Task<JsonElement> ImportAsync(SitrepProcesses sitrep, string format, string path)
    {
        using var file = new StreamContent(File.OpenRead(Path.Combine(Folder!, path)));
        using var response = await sitrep.Http.PostAsync($"/v1/imports/{format}", file);
        var answer = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, answer);
        return JsonElement.Parse(answer.TrimEnd().Split('\n')[^1]).GetProperty("summary");
    }
}
