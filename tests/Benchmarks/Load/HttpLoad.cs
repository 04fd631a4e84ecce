using Sitrep.Benchmarks.Processes;

namespace Sitrep.Benchmarks.Load;

/// <summary>Open connections to one server, and what they are answered.</summary>
internal sealed class HttpLoad : IDisposable
{
    private readonly IReadOnlyList<ServerProcess> _servers;
    private readonly HttpConnection[] _connections;
    private long _answers;
    private long _bytes;
    private long _untagged;
    private long _refused;

    private HttpLoad(IReadOnlyList<ServerProcess> servers, HttpConnection[] connections) => (_servers, _connections) = (servers, connections);

    /// <summary>The mean size of the bodies.</summary>
    public long BytesEach => _answers == 0 ? 0 : _bytes / _answers;

    /// <summary>What of all answers was no success, or a report that is not whole.</summary>
    public string Remark(bool isTagged = true)
    {
        List<string> said = [string.Create(CultureInfo.InvariantCulture, $"{BytesEach:N0} bytes")];
        if (_refused > 0)
            said.Add($"{_refused} of {_answers} refused");
        if (isTagged)
            said.Add(_untagged == 0 ? "whole" : $"{_untagged} of {_answers} not whole");
        return string.Join(", ", said);
    }

    /// <param name="servers">The processes whose computing counts.</param>
    public static async Task<HttpLoad> OpenAsync(Uri address, IReadOnlyList<ServerProcess> servers, int connections) =>
        new(servers, await HttpConnection.OpenAsync(address, connections));

    /// <summary>Asks on all connections, each time by what comes next.</summary>
    public Contender Asking(Func<byte[]> next) => Contender.Loop(_servers, _connections.Length, (caller, cancelled) => AskAsync(caller, next(), cancelled));

    /// <summary>One answer, which counts as all others do.</summary>
    public async Task<HttpAnswer> AskAsync(int caller, byte[] request, CancellationToken cancelled)
    {
        var answer = await _connections[caller].SendAsync(request, cancelled);
        Interlocked.Increment(ref _answers);
        Interlocked.Add(ref _bytes, answer.Bytes);
        if (answer.Status >= 400)
            Interlocked.Increment(ref _refused);
        else if (!answer.HasTag)
            Interlocked.Increment(ref _untagged);
        return answer;
    }

    public void Dispose()
    {
        foreach (var connection in _connections)
            connection.Dispose();
    }
}
