using System.Net;

namespace Sitrep.EndToEnd.Records;

/// <summary>What is kept of a dataset beside its records.</summary>
public sealed class DatasetTests
{
    [Fact]
    public async Task Dataset_Imported_RowsAreKeptAndUnknownWordsListed()
    {
        await using var sitrep = await SitrepProcesses.StartAsync();
        const string Row = "2025-11-17,2025-11-17,Фенікс,Millerovo,south,2.0,2.0,PvKPivden/posts/1";
        using var file = new StringContent($"time_start,time_end,model,launch_place,target,launched,destroyed,source\n{Row}\n");
        using var imported = await sitrep.Http.PostAsync("/v1/imports/missile_attacks_daily", file);

        var attack = (await sitrep.Http.GetJsonAsync("/v1/attacks")).GetProperty("attacks")[0];
        var raw = await sitrep.Http.GetJsonAsync($"/v1/attacks/{attack.TextOf("id")}/raw");
        var unresolved = await sitrep.Http.GetJsonAsync("/v1/unresolved");

        Assert.Equal(HttpStatusCode.OK, imported.StatusCode);
        Assert.Equal((2, Row), (raw.GetProperty("row").GetProperty("line").GetInt32(), raw.GetProperty("row").TextOf("text")));
        Assert.Equal(["Millerovo", "Фенікс"], unresolved.GetProperty("unresolved").EnumerateArray().Select(words => words.TextOf("words"))
            .Order(StringComparer.Ordinal));
    }
}
