namespace Sitrep.Hosting;

/// <summary>Tells the probe endpoint's connections by a mark of their own. The port is not known beforehand when it is 0, and
/// the Host header says what the caller likes.</summary>
internal sealed class ProbeConnection
{
    private static readonly ProbeConnection Instance = new();

    public static void Mark(ListenOptions endpoint) => endpoint.Use(next => connection =>
    {
        connection.Features.Set(Instance);
        return next(connection);
    });

    public static bool IsMarked(HttpContext context) => context.Features.Get<ProbeConnection>() is not null;
}
