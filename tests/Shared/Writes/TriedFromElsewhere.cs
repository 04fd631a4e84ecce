using System.Net;

namespace Sitrep.Tests.Writes;

/// <summary>Before a call is made from this machine, makes the very same from another address, by every spelling of its path: none may
/// change a row. Then the call itself goes out.</summary>
internal sealed class TriedFromElsewhere : DelegatingHandler
{
    private const string StatusHeader = "grpc-status";
    private const string PermissionDenied = "7";

    private readonly HttpClient _elsewhere;
    private readonly IReadOnlyList<Uri> _hosts;
    private readonly DatabaseVersion _database;

    /// <param name="network">Where the other address is.</param>
    /// <param name="port">Where the service listens.</param>
    /// <param name="folder">The folder of the service's database.</param>
    public TriedFromElsewhere(NetworkNamespace network, int port, string folder)
        : base(new SocketsHttpHandler())
    {
        _elsewhere = network.Client();
        _hosts = [.. network.Hosts.Select(host => new UriBuilder(Uri.UriSchemeHttp, host.ToString(), port).Uri)];
        _database = new DatabaseVersion(folder);
    }

    /// <summary>The paths of the calls that were tried.</summary>
    public HashSet<string> Tried { get; } = [];

    /// <summary>A number that is another one once anybody has changed anything in the database.</summary>
    public long DataVersion() => _database.Read();

    /// <summary>Makes a call from elsewhere by every spelling.</summary>
    /// <param name="path">Its path as the contract has it.</param>
    /// <param name="body">Its message.</param>
    /// <param name="isHeard">Whether its answer is awaited to the end, which that of a stream may not have.</param>
    /// <returns>Its status by the path as spelled; empty where none was heard.</returns>
    public async Task<IReadOnlyList<(string Path, string Status)>> TryAsync(string path, byte[] body, bool isHeard = true)
    {
        Tried.Add(path);
        var before = DataVersion();
        List<(string, string)> answers = [];
        foreach (var (host, spelled) in _hosts.SelectMany(host => Spellings.All(path), (host, spelled) => (host, spelled)))
        {
            using var request = RequestOf(Spellings.AddressOf(host, spelled), body);
            using var answer = await _elsewhere.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            if (isHeard)
                await answer.Content.LoadIntoBufferAsync();
            answers.Add((spelled, StatusOf(answer)));
        }

        Assert.Equal(before, DataVersion());
        return answers;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath;
        var body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
        var routed = Spellings.Routed(path);
        Assert.All(await TryAsync(path, body), answer =>
        {
            if (routed.Contains(answer.Path))
                Assert.Equal((answer.Path, PermissionDenied), answer);
            else
                Assert.NotEqual((answer.Path, "0"), answer);
        });
        // The control goes by another spelling each time: those are ways in, or the refusals would say nothing.
        var control = RequestOf(Spellings.AddressOf(request.RequestUri!, routed[Tried.Count % routed.Count]), body);
        return await base.SendAsync(control, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        _elsewhere.Dispose();
        _database.Dispose();
        base.Dispose(disposing);
    }

    private static HttpRequestMessage RequestOf(Uri address, byte[] body) => new(HttpMethod.Post, address)
    {
        Version = HttpVersion.Version20,
        VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        Content = new ByteArrayContent(body) { Headers = { { "Content-Type", "application/grpc" } } },
        Headers = { { "TE", "trailers" } },
    };

    private static string StatusOf(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues(StatusHeader, out var inHeaders) ? inHeaders.Single()
        : answer.TrailingHeaders.TryGetValues(StatusHeader, out var inTrailers) ? inTrailers.Single()
        : "";
}
