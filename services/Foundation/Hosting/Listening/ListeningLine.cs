namespace Sitrep.Hosting;

/// <summary>Prints the real addresses on standard output once all endpoints are bound.</summary>
internal sealed class ListeningLine(ListeningAddresses addresses, StartLog log, IHostApplicationLifetime lifetime) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(() =>
        {
            log.HasStarted();
            Console.Out.WriteLine(addresses);
        });
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
