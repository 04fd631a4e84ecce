using System.Net;
using System.Net.Http.Json;
using Sitrep.Gateway.Tests.Running;

namespace Sitrep.Gateway.Tests.Web;

/// <summary>A gateway that listens on every address takes writes from this machine only, however their address is spelled.</summary>
public sealed class SecondAddressTests
{
    private const string Bulletin = """
        {"bulletin":1}
        {"kind":"source","id":"foreign","name":"Page of the harbour","sourceKind":"media","scope":"national"}
        """;

    private static readonly HttpMethod[] Methods = [HttpMethod.Post, HttpMethod.Put, HttpMethod.Patch, HttpMethod.Delete];

    [Fact]
    public async Task EveryWrite_FromASecondAddress_ChangesNoRow()
    {
        using var network = NetworkNamespace.CreateOrSkip();
        await using var run = await ServicesRun.StartAsync("--listen", "any");
        using var diplomacy = new DatabaseVersion(run.Diplomacy.Data);
        using var strikes = new DatabaseVersion(run.Strikes.Data);
        using var elsewhere = network.Client();
        (string Path, Func<HttpContent> Body, bool Writes)[] requests =
        [
            ("/v1/imports/bulletin", () => new StringContent(Bulletin, Encoding.UTF8, "application/x-ndjson"), true),
            ("/v1/redactions", () => JsonContent.Create(new
            {
                record = "sources/foreign",
                words = "harbour",
                reason = "Names a private place.",
                author = "Desk",
                requestId = "redact-foreign",
            }), true),
            // Nothing was learned since, so nothing is derived anew: the answer is the control.
            ("/v1/rederivations", () => new StringContent(""), false),
        ];

        foreach (var (path, body, writes) in requests)
        {
            var before = (diplomacy.Read(), strikes.Read());
            foreach (var host in network.Hosts)
                await RefusedAsync(elsewhere, new UriBuilder(Uri.UriSchemeHttp, host.ToString(), run.Http.BaseAddress!.Port).Uri, path, body);
            Assert.Equal(before, (diplomacy.Read(), strikes.Read()));

            using var here = new HttpClient { BaseAddress = run.Http.BaseAddress };
            using var answer = await here.PostAsync(path, body());
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(writes, before != (diplomacy.Read(), strikes.Read()));
        }
    }

    private static async Task RefusedAsync(HttpClient elsewhere, Uri host, string path, Func<HttpContent> body)
    {
        var routed = Spellings.Routed(path);
        foreach (var method in Methods)
        {
            foreach (var spelled in Spellings.All(path))
            {
                using var request = new HttpRequestMessage(method, Spellings.AddressOf(host, spelled)) { Content = body() };
                request.Headers.Host = "localhost";
                request.Headers.Add("X-Forwarded-For", "127.0.0.1");
                using var answer = await elsewhere.SendAsync(request);
                if (routed.Contains(spelled))
                    Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
                else
                    Assert.False(answer.IsSuccessStatusCode, $"{method} {spelled}");
            }
        }
    }
}
