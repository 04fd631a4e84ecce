using System.Threading.Channels;

namespace Sitrep.Gateway.Reports;

/// <summary>Makes the day's report for nobody, at the start and whenever a service comes back, so that the first caller meets
/// warm code on both sides.</summary>
internal sealed class WarmUp(BackendList backends, ReportService reports, GatewaySettings settings, TimeProvider time) : BackgroundService
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes once the first report was made, whole or not.</summary>
    public Task Done => _done.Task;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // One waiting signal stands for all that come before it is read.
        var returns = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        foreach (var backend in backends.All)
            backend.Monitor.Opened += () => returns.Writer.TryWrite(true);

        await Task.WhenAll(backends.All.Select(backend => backend.Presence.Known)).WaitAsync(stoppingToken);
        do
        {
            await MakeAsync(stoppingToken);
            _done.TrySetResult();
        }
        while (await returns.Reader.ReadAsync(stoppingToken));
    }

    private async Task MakeAsync(CancellationToken stopping)
    {
        try
        {
            foreach (var format in ReportFormat.All)
                await reports.AnswerAsync(reports.KeyOf(ReportPeriods.Today(time, settings.Zone), format), stopping);
        }
        catch (Exception fault) when (fault is RpcException or ProblemException)
        {
            // Whoever asks for it is told himself; nothing is cold any more.
        }
    }
}
