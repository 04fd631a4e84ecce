namespace Sitrep.Gateway.Imports;

/// <summary>Writes what was tried, and answers with what became of it as it comes.</summary>
internal static class WorkAnswer
{
    /// <summary>How often a sender hears how far it is.</summary>
    private static readonly TimeSpan ProgressInterval = TimeSpan.FromSeconds(0.5);

    /// <summary>Answers with what was tried; nothing is written.</summary>
    public static async Task SendTriedAsync(HttpContext context, IReadOnlyList<ServiceOutcome> tried)
    {
        var answer = new ImportAnswer(context);
        answer.Begin();
        await answer.EndAsync(tried, status: null);
    }

    /// <summary>Writes.</summary>
    /// <exception cref="ProblemException">Every part failed, and soon.</exception>
    public static async Task WriteAsync(HttpContext context, ServiceWork work, IReadOnlyList<ServiceOutcome> tried)
    {
        var answer = new ImportAnswer(context);
        var meter = new ImportProgressMeter([.. tried.Select(service => service.Backend.Name)]);
        var writing = work.WriteAsync(tried, meter);
        await Task.WhenAny(writing, Task.Delay(UploadLimits.HeldBack, work.Time));
        if (writing.IsCompletedSuccessfully && Array.TrueForAll(await writing, part => part.Problem is not null))
            throw new ProblemException((await writing)[0].Problem!);

        answer.Begin();
        do
            await answer.ProgressAsync(meter.Now);
        while (await Task.WhenAny(writing, Task.Delay(ProgressInterval, work.Time)) != writing);
        var parts = await writing;
        await answer.EndAsync([.. parts.Where(part => part.Outcome is not null).Select(part => part.Outcome!)], StatusOf(parts, work.Completes));
    }

    private static Problem? StatusOf(ServicePartResult[] parts, string completes) =>
        Array.Find(parts, part => part.Problem is not null) is { Problem: { } problem } failed
            ? ImportProblems.HalfDone(problem, failed.Backend.Name, completes)
            : null;
}
