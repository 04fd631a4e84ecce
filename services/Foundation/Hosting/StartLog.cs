namespace Sitrep.Hosting;

/// <summary>Keeps the frameworks from telling with their stacks what <see cref="ServiceEntry"/> says in one line: why a process cannot
/// start. What nobody expects ends the process with its stack all the same.</summary>
internal sealed class StartLog
{
    private volatile bool _started;

    public void Filter(ILoggingBuilder logging)
    {
        logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel", level => _started && level >= LogLevel.Warning);
        // A background service that fails meanwhile stops the process, which is told as critical.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => level >= (_started ? LogLevel.Information : LogLevel.Critical));
    }

    public void HasStarted() => _started = true;
}
