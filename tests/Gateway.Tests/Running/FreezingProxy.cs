using System.Net;
using System.Net.Sockets;

namespace Sitrep.Gateway.Tests.Running;

/// <summary>A TCP proxy whose open connections can be made silent: nothing passes any more and nothing is closed.</summary>
internal sealed class FreezingProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ended = new();
    private readonly int _target;
    private volatile CancellationTokenSource _frozen = new();
    private readonly Task _accepting;

    public FreezingProxy(int target)
    {
        _target = target;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Silences the connections of now; later ones pass.</summary>
    public void Freeze() => Interlocked.Exchange(ref _frozen, new()).Cancel();

    private async Task AcceptAsync()
    {
        while (!_ended.IsCancellationRequested)
        {
            try
            {
                var near = await _listener.AcceptSocketAsync(_ended.Token);
                var far = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await far.ConnectAsync(IPAddress.Loopback, _target, _ended.Token);
                var frozen = _frozen.Token;
                _ = PumpAsync(near, far, frozen);
                _ = PumpAsync(far, near, frozen);
            }
            catch (Exception fault) when (fault is OperationCanceledException or SocketException)
            {
                return;
            }
        }
    }

    private static async Task PumpAsync(Socket from, Socket to, CancellationToken frozen)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            int read;
            while ((read = await from.ReceiveAsync(buffer, frozen)) > 0)
                await to.SendAsync(buffer.AsMemory(0, read), frozen);
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
        {
            // One side is gone; the other is told below.
        }
        catch (OperationCanceledException)
        {
            return;
        }

        from.Dispose();
        to.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        _listener.Dispose();
        await _accepting;
    }
}
