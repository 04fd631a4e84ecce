using System.Diagnostics;

namespace Sitrep.EndToEnd;

/// <summary>Prism, an outside tool, between tests and a gateway: it holds every answer to the document that the gateway serves, and
/// an answer that is not as documented fails the test that asked. Used where <c>SITREP_PRISM</c> names its program.</summary>
internal sealed partial class PrismProxy : DelegatingHandler
{
    /// <summary>The setting that names Prism's program.</summary>
    public const string Setting = "SITREP_PRISM";

    private const string DocumentPath = "/openapi/v1.json";
    private const string Violations = "sl-violations";
    private const string Response = "response";
    private const string EventStream = "text/event-stream";

    // The most that Prism takes.
    private const long BodyBytesMax = 10 << 20;

    // In kibibytes. Every violation of an answer stands in one header, and a bad answer may have hundreds.
    private const int HeaderMax = 4 * 1024;

    private readonly Process _prism;
    private readonly string _folder;
    private readonly Uri _address;
    private readonly IReadOnlySet<string> _streams;

    private PrismProxy(Process prism, string folder, Uri address, IReadOnlySet<string> streams)
        : base(new SocketsHttpHandler { MaxResponseHeadersLength = HeaderMax }) =>
        (_prism, _folder, _address, _streams) = (prism, folder, address, streams);

    /// <summary>Prism's program; null where it is not to be used.</summary>
    public static string? Program => Environment.GetEnvironmentVariable(Setting) is { Length: > 0 } program ? program : null;

    /// <summary>The document that a gateway serves.</summary>
    public static async Task<byte[]> DocumentAsync(Uri gateway)
    {
        using var http = new HttpClient();
        return await http.GetByteArrayAsync(new Uri(gateway, DocumentPath));
    }

    /// <summary>Starts Prism in front of a gateway that is ready.</summary>
    public static async Task<PrismProxy> StartAsync(string program, Uri gateway, byte[] document)
    {
        var folder = Directory.CreateTempSubdirectory("sitrep-prism-").FullName;
        var file = Path.Combine(folder, "v1.json");
        await File.WriteAllBytesAsync(file, document);

        // Requests are wrong on purpose in many tests: only answers are to be judged.
        string[] options = ["proxy", file, gateway.ToString(), "--host", "127.0.0.1", "--port", "0", "--errors", "false", "--validate-request",
            "false"];
        var prism = Process.Start(new ProcessStartInfo(program, options) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var log = new LineLog();
        _ = ReadAsync(prism.StandardOutput, log);
        _ = ReadAsync(prism.StandardError, log);
        var listening = await log.WaitAsync(line => ListeningLine().IsMatch(line), SitrepProcesses.Patience);
        return new(prism, folder, new Uri(ListeningLine().Match(listening).Groups["address"].Value), StreamsIn(document));
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var asked = request.RequestUri!;

        // Prism (5.16) reads a body where HEAD has none and answers 500; it gathers a stream whole, which never ends; and it
        // takes no file of the size that the gateway does. All go past it; tests/Gateway.Tests/OpenApi holds the status of the
        // first to the document.
        if (request.Method == HttpMethod.Head
            || _streams.Contains(asked.AbsolutePath)
            || request.Headers.Accept.Any(type => type.MediaType == EventStream)
            || request.Content?.Headers.ContentLength > BodyBytesMax)
            return await base.SendAsync(request, cancellationToken);

        request.RequestUri = new UriBuilder(asked) { Host = _address.Host, Port = _address.Port }.Uri;
        var response = await base.SendAsync(request, cancellationToken);
        request.RequestUri = asked;
        string[] found = response.Headers.TryGetValues(Violations, out var values) ? [.. OfResponse(string.Join(',', values))] : [];
        Assert.True(found.Length == 0, $"{request.Method} {asked}: {(int)response.StatusCode} is not as documented\n{string.Join('\n', found)}");
        return response;
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!_prism.HasExited)
        {
            _prism.Kill(entireProcessTree: true);
            _prism.WaitForExit();
        }

        _prism.Dispose();
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    // What it says of requests is that it knows no such address, which tests of refusals ask for.
    private static IEnumerable<string> OfResponse(string violations) => JsonElement.Parse(violations).EnumerateArray()
        .Where(violation => violation.GetProperty("location")[0].GetString() == Response)
        .Select(violation => violation.GetRawText());

    // The addresses whose answer is a stream without end.
    private static HashSet<string> StreamsIn(byte[] document) => JsonElement.Parse(document).GetProperty("paths").EnumerateObject()
        .Where(path => path.Value.TryGetProperty("get", out var get)
            && get.GetProperty("responses").TryGetProperty("200", out var answer)
            && answer.TryGetProperty("content", out var content)
            && content.TryGetProperty(EventStream, out _))
        .Select(path => path.Name)
        .ToHashSet(StringComparer.Ordinal);

    private static async Task ReadAsync(StreamReader lines, LineLog log)
    {
        while (await lines.ReadLineAsync() is { } line)
            log.Add(line);
        log.End();
    }

    [GeneratedRegex(@"Prism is listening on (?<address>http://\S+)")]
    private static partial Regex ListeningLine();
}
