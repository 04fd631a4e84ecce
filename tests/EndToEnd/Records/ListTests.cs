using System.Net;

namespace Sitrep.EndToEnd.Records;

/// <summary>The lists of the sample night: whole in pages, narrowed by filters, and clear about wrong input.</summary>
public sealed partial class ListTests(SampleNight night)
{
    private const string Missile = "mad.2025-11-15T18:00_2025-11-16T09:00.iskander-m.9d977acc2a52";

    [Theory]
    [InlineData("attacks", 4)]
    [InlineData("damages", 2)]
    [InlineData("negotiations", 1)]
    [InlineData("agreements", 1)]
    [InlineData("statements", 2)]
    [InlineData("exchanges", 2)]
    [InlineData("sources", 28)]
    public async Task List_FollowedByLinkHeaders_GivesEveryRecordOnce_AtOneRevision(string kind, int count)
    {
        List<string> ids = [];
        HashSet<long> revisions = [];
        var address = $"/v1/{kind}?limit=1";
        while (address is not null)
        {
            using var response = await night.Sitrep.Http.GetAsync(address);
            var page = JsonElement.Parse(await response.Content.ReadAsStringAsync());
            ids.Add(Assert.Single(page.GetProperty(kind).EnumerateArray()).TextOf("id"));
            revisions.Add(page.GetProperty("revision").GetInt64());
            address = response.Headers.GetValues("Link").Select(link => NextLink().Match(link))
                .FirstOrDefault(match => match.Success)?.Groups["address"].Value;
        }

        Assert.Equal(count, ids.Count);
        Assert.Equal(ids, ids.Distinct());
        Assert.Equal([1], revisions);
        Assert.Equal(ids, await IdsAsync($"/v1/{kind}?limit=500", kind));
    }

    [Theory]
    [InlineData("attacks", "class=missile", 1)]
    [InlineData("attacks", "class=uav", 3)]
    [InlineData("attacks", "attacker=UKR", 2)]
    [InlineData("attacks", "item=attack-uav&attacker=RUS", 1)]
    [InlineData("attacks", "source=ru-mod", 2)]
    [InlineData("attacks", "text=ISKANDER", 1)]
    [InlineData("attacks", "start=2025-11-15T22:00&end=2025-11-16T06:00", 1)]
    [InlineData("attacks", "start=2025-11-15T20:00:00Z&end=2025-11-16T04:00:00Z", 1)]
    [InlineData("attacks", "start=2025-11-15T23:00&end=2025-11-16T07:00&zone=Europe/Moscow", 1)]
    [InlineData("attacks", "end=2025-11-15", 0)]
    [InlineData("damages", "region=UA51", 2)]
    [InlineData("damages", "region=UA63", 0)]
    [InlineData("statements", "party=UKR", 2)]
    [InlineData("exchanges", "start=2025-09-01", 1)]
    [InlineData("exchanges", "asOf=2025-01-01", 0)]
    [InlineData("exchanges", "at=d0.s0", 0)]
    [InlineData("exchanges", "at=d1", 2)]
    public async Task List_Filtered_HasWhatFits(string kind, string query, int count) =>
        Assert.Equal(count, (await IdsAsync($"/v1/{kind}?{query}", kind)).Length);

    [Theory]
    [InlineData("/v1/attacks?zone=Mars", "zone")]
    [InlineData("/v1/attacks?at=x", "at")]
    [InlineData("/v1/attacks?at=s99", "at")]
    [InlineData("/v1/attacks?asOf=2099-01-01", "asOf")]
    [InlineData("/v1/attacks?showWithdrawn=1", "showWithdrawn")]
    [InlineData("/v1/attacks?start=yesterday", "start")]
    [InlineData("/v1/attacks?start=2025-11-16&end=2025-11-15", "end")]
    [InlineData("/v1/attacks?class=rocket", "class")]
    [InlineData("/v1/attacks?limit=501", "limit")]
    [InlineData("/v1/attacks?cursor=AQEAAAAAAAAAAgAAAA", "cursor")]
    [InlineData("/v1/attacks?colour=blue&limit=no&class=x&zone=Mars", "class,colour,limit,zone")]
    [InlineData("/v1/attacks?text=XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX", "text")]
    [InlineData("/v1/sources?service=weather", "service")]
    [InlineData("/v1/sources/ua-air-force?at=x&service=y", "at,service")]
    [InlineData($"/v1/attacks/{Missile}/history?limit=0&at=s1", "at,limit")]
    [InlineData($"/v1/attacks/{Missile}/raw?asOf=x", "asOf")]
    [InlineData("/v1/unresolved?unresolvedKind=river&service=x", "service,unresolvedKind")]
    [InlineData("/v1/export?kind=poem&register=x&start=y&at=s1", "at,kind,register,start")]
    public async Task WrongInput_OneProblem_NamesEveryFault(string path, string fields)
    {
        using var response = await night.Sitrep.Http.GetAsync(path);
        var problem = JsonElement.Parse(await response.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(
            fields.Split(','),
            problem.GetProperty("errors").EnumerateArray().Select(error => error.TextOf("field")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Cursor_WithOtherParameters_IsRefused()
    {
        var page = await night.Sitrep.Http.GetJsonAsync("/v1/attacks?limit=1");

        using var response = await night.Sitrep.Http.GetAsync(page.TextOf("next") + "&class=uav");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData(Missile)]
    [InlineData("mad.2025-11-15T18%3A00_2025-11-16T09%3A00%2Eiskander-m.9d977acc2a52")]
    public async Task One_IdWithColons_IsFound_EncodedOrNot(string id)
    {
        var attack = await night.Sitrep.Http.GetJsonAsync($"/v1/attacks/{id}");

        Assert.Equal((Missile, "missile"), (attack.TextOf("id"), attack.TextOf("class")));
    }

    [Theory]
    [InlineData("/v1/attacks/nothing", "attack 'nothing'")]
    [InlineData("/v1/attacks/nothing/history", "attack 'nothing'")]
    [InlineData("/v1/sources/nobody", "source 'nobody'")]
    [InlineData($"/v1/attacks/{Missile}?at=s0", $"attack '{Missile}'")]
    public async Task One_Unknown_IsNotFound_NamingKindAndId(string path, string name)
    {
        using var response = await night.Sitrep.Http.GetAsync(path);
        var problem = JsonElement.Parse(await response.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains(name, problem.TextOf("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Index_NamesAddressesThatThereAre()
    {
        var index = await night.Sitrep.Http.GetJsonAsync("/");

        Assert.NotEmpty(index.GetProperty("records").EnumerateObject());
        foreach (var kind in index.GetProperty("records").EnumerateObject())
            await night.Sitrep.Http.GetJsonAsync(kind.Value.GetString()!);
    }

    private async Task<string[]> IdsAsync(string address, string kind) =>
        [.. (await night.Sitrep.Http.GetJsonAsync(address)).GetProperty(kind).EnumerateArray().Select(record => record.TextOf("id"))];

    // Links may come one to a line or all in one, as RFC 8288 has it and as proxies join them.
    [GeneratedRegex("<(?<address>[^>]+)>; rel=\"next\"")]
    private static partial Regex NextLink();
}
