using Spectre.Console;

namespace Sitrep.Gateway.Cli;

/// <summary>Shows how far an import is, on a terminal that somebody looks at.</summary>
internal static class ImportProgressBar
{
    /// <param name="console">The terminal; without one that is interactive, nothing is shown.</param>
    /// <param name="input">What is sent; where its length is not known the bar only moves.</param>
    /// <param name="work">Is given what to tell how many bytes were read.</param>
    public static Task<T> ShowAsync<T>(IAnsiConsole console, Stream input, Func<Action<long>, Task<T>> work)
    {
        if (!console.Profile.Capabilities.Interactive)
            return work(_ => { });
        return console.Progress().AutoClear(true).StartAsync(context =>
        {
            var task = context.AddTask("Importing", maxValue: input.CanSeek ? Math.Max(1, input.Length) : 1);
            task.IsIndeterminate = !input.CanSeek;
            return work(bytes => task.Value = bytes);
        });
    }
}
