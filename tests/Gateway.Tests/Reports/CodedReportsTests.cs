using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Sitrep.Gateway.Reports;
using Sitrep.Gateway.Tests.Redactions;
using Sitrep.Gateway.Tests.Running;
using Sitrep.Gateway.Tests.Web;

namespace Sitrep.Gateway.Tests.Reports;

/// <summary>Reports as they are, in brotli and in gzip.</summary>
public sealed class CodedReportsTests
{
    private const string Document = "/openapi/v1.json";
    private const string Comparison = "/v1/reports/compare?start=2025-11-16&end=2025-11-17&leftAt=d0.s0";

    private static readonly string[] Coded = ["br", "gzip"];

    [Theory]
    [InlineData(GatewayRun.Day, "Accept, Accept-Encoding")]
    [InlineData($"{GatewayRun.Day}.md", "Accept, Accept-Encoding")]
    [InlineData("/v1/reports.md?start=2025-11-15&end=2025-11-17", "Accept, Accept-Encoding")]
    [InlineData(Comparison, "Accept, Accept-Encoding")]
    [InlineData(Document, "Accept-Encoding")]
    public async Task Answer_InEachCoding_IsTheSameOnceDecoded(string address, string vary)
    {
        await using var run = await GatewayRun.StartAsync();
        using var plain = await run.Http.AskAsync(address, accept: null);
        var bytes = await plain.Content.ReadAsByteArrayAsync();
        Assert.Empty(plain.Content.Headers.ContentEncoding);
        Assert.Equal(bytes.Length, plain.Content.Headers.ContentLength);
        Assert.Equal(vary, plain.Headers.Vary.ToString());

        // A second time, since what is kept by then takes another way.
        foreach (var coding in Coded.Concat(Coded))
        {
            using var coded = await run.Http.AskAsync(address, coding);

            Assert.Equal(coding, Assert.Single(coded.Content.Headers.ContentEncoding));
            Assert.Equal(bytes, await Codings.DecodedAsync(coded));
            Assert.Equal((await coded.Content.ReadAsByteArrayAsync()).Length, coded.Content.Headers.ContentLength);
            Assert.InRange(coded.Content.Headers.ContentLength!.Value, 1, bytes.Length - 1);
            Assert.Equal($"{plain.Headers.ETag!.Tag[..^1]}.{coding}\"", coded.Headers.ETag!.ToString());
            Assert.Equal(HeadersOf(plain), HeadersOf(coded));
        }
    }

    [Theory]
    [InlineData(GatewayRun.Day)]
    [InlineData(Comparison)]
    [InlineData(Document)]
    public async Task Etag_OfOneCoding_IsNotModifiedInThatOneAlone(string address)
    {
        await using var run = await GatewayRun.StartAsync();
        string?[] codings = [null, .. Coded];
        List<EntityTagHeaderValue> tags = [];
        foreach (var coding in codings)
        {
            using var answer = await run.Http.AskAsync(address, coding);
            tags.Add(answer.Headers.ETag!);
        }

        Assert.Distinct(tags);
        foreach (var (coding, own) in codings.Zip(tags))
            foreach (var tag in tags)
            {
                using var again = await run.Http.AskAsync(address, coding, request => request.Headers.IfNoneMatch.Add(tag));

                Assert.Equal(tag.Equals(own) ? HttpStatusCode.NotModified : HttpStatusCode.OK, again.StatusCode);
                Assert.Equal(own, again.Headers.ETag);
                Assert.Contains("Accept-Encoding", again.Headers.Vary);
                Assert.Equal(again.StatusCode == HttpStatusCode.OK && coding is not null, again.Content.Headers.ContentEncoding.Count > 0);
            }
    }

    [Theory]
    [InlineData("W/{0}")]
    [InlineData("\"other\", {0}")]
    [InlineData("*")]
    public async Task IfNoneMatch_InItsOtherWritings_IsUnderstood(string written)
    {
        await using var run = await GatewayRun.StartAsync();
        using var first = await run.Http.AskAsync(GatewayRun.Day, "br");

        using var again = await run.Http.AskAsync(GatewayRun.Day, "br", request => request.Headers.TryAddWithoutValidation(
            "If-None-Match", string.Format(CultureInfo.InvariantCulture, written, first.Headers.ETag)));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Head_OfEachCoding_HasTheHeadersOfGet(string? coding)
    {
        await using var run = await GatewayRun.StartAsync();
        foreach (var address in (string[])[GatewayRun.Day, GatewayRun.Day, $"{GatewayRun.Day}?asOf=2025-11-16T12:00:00Z", Document])
        {
            using var head = await run.Http.AskAsync(address, coding, request => request.Method = HttpMethod.Head);
            using var get = await run.Http.AskAsync(address, coding);

            Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
            Assert.Equal(get.Content.Headers.ContentEncoding, head.Content.Headers.ContentEncoding);
            Assert.Equal(get.Headers.ETag, head.Headers.ETag);
            Assert.Equal(HeadersOf(get), HeadersOf(head));
            Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task Coding_Refused_AsAreTheBytesAsTheyAre_IsNotAcceptable()
    {
        await using var run = await GatewayRun.StartAsync();
        foreach (var address in (string[])[GatewayRun.Day, GatewayRun.Day, Comparison, Document, "/v1/attacks"])
        {
            using var refused = await run.Http.AskAsync(address, "deflate, identity;q=0");

            await refused.ProblemAsync(HttpStatusCode.NotAcceptable);
        }
    }

    [Fact]
    public async Task Partial_IsCodedToo_AndNotToBeKept()
    {
        await using var run = await GatewayRun.StartAsync();
        await run.Strikes.KillAsync();
        await run.UntilAsync(() => Task.FromResult(!run.Backends.AreOpen));

        using var coded = await run.Http.AskAsync(GatewayRun.Day, "br");

        Assert.Equal(["br"], coded.Content.Headers.ContentEncoding);
        Assert.Null(coded.Headers.ETag);
        Assert.Equal("no-store", coded.Headers.CacheControl!.ToString());
        using var report = JsonDocument.Parse(await Codings.DecodedAsync(coded));
        Assert.True(report.RootElement.GetProperty("delivery").GetProperty("partial").GetBoolean());
    }

    [Fact]
    public async Task Coding_AskedForByManyAtOnce_IsMadeAndWeighedOnce()
    {
        await using var run = await GatewayRun.StartAsync();
        var plain = await run.Http.GetByteArrayAsync(GatewayRun.Day);

        var all = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => run.Http.AskAsync(GatewayRun.Day, "br")));

        var settings = run.Services.GetRequiredService<GatewaySettings>();
        var reports = run.Services.GetRequiredService<ReportService>();
        var kept = reports.Find(reports.KeyOf(ReportPeriods.Day(new DateOnly(2025, 11, 16), settings.Zone), ReportFormat.Json));
        Assert.Equal(plain.Length + all[0].Content.Headers.ContentLength, kept?.Body.Weight);
        Assert.Single(run.Strikes.State.Asked);
    }

    [Fact]
    public async Task Redaction_EmptiesEveryCoding()
    {
        const string pinned = $"{GatewayRun.Day}?at=d1.s1";
        await using var run = await GatewayRun.StartAsync();
        string?[] codings = [null, .. Coded];
        Dictionary<string, EntityTagHeaderValue> before = [];
        foreach (var coding in codings.Concat(codings))
        {
            using var answer = await run.Http.AskAsync(pinned, coding);
            Assert.Contains(FakeStrikes.Words, Encoding.UTF8.GetString(await Codings.DecodedAsync(answer)));
            before[coding ?? ""] = answer.Headers.ETag!;
        }

        using var redacted = await run.Http.PostAsync("/v1/redactions", RedactionRequestTests.Body());

        foreach (var coding in codings)
        {
            using var after = await run.Http.AskAsync(pinned, coding, request => request.Headers.IfNoneMatch.Add(before[coding ?? ""]));
            Assert.Equal(HttpStatusCode.OK, after.StatusCode);
            Assert.DoesNotContain(FakeStrikes.Words, Encoding.UTF8.GetString(await Codings.DecodedAsync(after)));
        }
    }

    private static string HeadersOf(HttpResponseMessage response) => string.Join('\n', response.Headers
        .Concat(response.Content.Headers)
        .Where(header => header.Key is not ("Date" or "ETag" or "Content-Length" or "Content-Encoding"))
        .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}")
        .Order(StringComparer.Ordinal));
}
