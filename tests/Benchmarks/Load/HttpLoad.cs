using Sitrep.Benchmarks.Processes;

namespace Sitrep.Benchmarks.Load;

/// <summary>Open connections to one server, and what they are answered.</summary>
internal sealed class HttpLoad : IDisposable
{
    private readonly Uri _address;
    private readonly IReadOnlyList<ServerProcess> _servers;
    private readonly HttpConnection[] _connections;
    private long _answers;
    private long _bytes;
    private long _untagged;
    private long _refused;

    private HttpLoad(Uri address, IReadOnlyList<ServerProcess> servers, HttpConnection[] connections) =>
        (_address, _servers, _connections) = (address, servers, connections);

    /// <summary>The mean size of the bodies.</summary>
    public long BytesEach => _answers == _refused ? 0 : _bytes / (_answers - _refused);

    /// <summary>What of all answers was no success, or a report that is not whole.</summary>
    public string Remark(bool isTagged = true)
    {
        List<string> said = [string.Create(CultureInfo.InvariantCulture, $"{BytesEach:N0} bytes")];
        if (_refused > 0)
            said.Add($"{_refused} of {_answers} refused or too late");
        if (isTagged)
            said.Add(_untagged == 0 ? "whole" : $"{_untagged} of {_answers} not whole");
        return string.Join(", ", said);
    }

    /// <param name="servers">The processes whose computing counts.</param>
    public static async Task<HttpLoad> OpenAsync(Uri address, IReadOnlyList<ServerProcess> servers, int connections) =>
        new(address, servers, await HttpConnection.OpenAsync(address, connections));

    /// <summary>Asks on all connections, each time by what comes next. What is refused or comes too late is no answer.</summary>
    public Contender Asking(Func<byte[]> next) => new(_servers, async span =>
    {
        var refused = _refused;
        var done = await ClosedLoop.RunAsync(_connections.Length, span, (caller, cancelled) => AskAsync(caller, next(), cancelled));
        return done - (_refused - refused);
    });

    private async Task AskAsync(int caller, byte[] request, CancellationToken cancelled)
    {
        Interlocked.Increment(ref _answers);
        HttpAnswer answer;
        try
        {
            answer = await _connections[caller].SendAsync(request, cancelled);
        }
        catch (OperationCanceledException)
        {
            // What is still on its way would be taken for the next answer.
            _connections[caller].Dispose();
            _connections[caller] = await HttpConnection.OpenAsync(_address);
            Interlocked.Increment(ref _refused);
            return;
        }

        if (answer.Status >= 400)
        {
            Interlocked.Increment(ref _refused);
            return;
        }

        Interlocked.Add(ref _bytes, answer.Bytes);
        if (!answer.HasTag)
            Interlocked.Increment(ref _untagged);
    }

    public void Dispose()
    {
        foreach (var connection in _connections)
            connection.Dispose();
    }
}
