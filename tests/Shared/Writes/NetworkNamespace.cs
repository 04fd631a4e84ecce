using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Sitrep.Tests;

/// <summary>A network of its own on this machine, joined to it by one cable: what calls from there comes from another address.</summary>
internal sealed class NetworkNamespace : IDisposable
{
    private const int NewNetwork = 0x40000000;

    // Of the addresses that nobody routes, RFC 2544 and RFC 4193, a subnet for this process.
    private static readonly int Subnet = Environment.ProcessId % (1 << 14);
    private static readonly string Near = $"198.18.{Subnet >> 6}.{((Subnet & 63) << 2) + 1}";
    private static readonly string Far = $"198.18.{Subnet >> 6}.{((Subnet & 63) << 2) + 2}";
    private static readonly string Near6 = $"fd00:5:{Subnet:x}::1";
    private static readonly string Far6 = $"fd00:5:{Subnet:x}::2";

    private readonly string _name = $"sitrep-{Environment.ProcessId}";

    private NetworkNamespace()
    {
        Run($"netns add {_name}");
        Run($"link add {_name}n type veth peer name {_name}f netns {_name}");
        Run($"addr add {Near}/30 dev {_name}n");
        Run($"addr add {Near6}/64 dev {_name}n nodad");
        Run($"link set {_name}n up");
        Run($"-n {_name} addr add {Far}/30 dev {_name}f");
        Run($"-n {_name} addr add {Far6}/64 dev {_name}f nodad");
        Run($"-n {_name} link set {_name}f up");
    }

    /// <summary>The addresses of this machine as the network sees them.</summary>
    public IReadOnlyList<IPAddress> Hosts { get; } = [IPAddress.Parse(Near), IPAddress.Parse(Near6)];

    /// <summary>The network; the test is skipped where none can be made.</summary>
    public static NetworkNamespace CreateOrSkip()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Needs root on Linux, for a network namespace.");
        Assert.SkipUnless(File.Exists("/usr/sbin/ip") || File.Exists("/sbin/ip"), "Needs the command ip (iproute2), for a network namespace.");
        try
        {
            return new NetworkNamespace();
        }
        catch (NotSupportedException refused)
        {
            Assert.Skip(refused.Message);
            throw;
        }
    }

    /// <summary>A client whose connections begin in the network.</summary>
    public HttpClient Client() => new(new SocketsHttpHandler
    {
        UseProxy = false,
        ConnectCallback = (context, _) => ValueTask.FromResult<Stream>(new NetworkStream(
            Connect(new IPEndPoint(IPAddress.Parse(context.DnsEndPoint.Host.Trim('[', ']')), context.DnsEndPoint.Port)), ownsSocket: true)),
    });

    public void Dispose() => Run($"netns del {_name}");

    // A socket belongs for ever to the network of the thread that made it; the thread is thrown away.
    private Socket Connect(IPEndPoint host)
    {
        Socket? socket = null;
        Exception? failure = null;
        var visitor = new Thread(() =>
        {
            try
            {
                using var network = File.OpenHandle($"/run/netns/{_name}");
                if (SetNamespace(network.DangerousGetHandle().ToInt32(), NewNetwork) != 0)
                    throw new InvalidOperationException($"setns failed: {Marshal.GetLastPInvokeError()}");
                socket = new Socket(host.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
                socket.Connect(host);
            }
            catch (Exception fault)
            {
                failure = fault;
            }
        });
        visitor.Start();
        visitor.Join();
        return failure is null ? socket! : throw new IOException($"No connection from {_name} to {host}.", failure);
    }

    private static void Run(string arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("ip", arguments) { RedirectStandardError = true })!;
        var said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new NotSupportedException($"No network namespace is to be had here: ip {arguments}: {said.Trim()}");
    }

    [DllImport("libc", EntryPoint = "setns", SetLastError = true)]
    private static extern int SetNamespace(int handle, int type);
}
