using Sitrep.Gateway.Cli;
using Spectre.Console;

namespace Sitrep.Gateway.Tests.Cli;

/// <summary>One run of a verb in this process, with everything it wrote.</summary>
internal sealed record CliRun(int ExitCode, byte[] Output, string Console, string Error)
{
    public string Text => Encoding.UTF8.GetString(Output);

    public static async Task<CliRun> OfAsync(string[] args, string input = "", string? gateway = null)
    {
        using var output = new MemoryStream();
        using var console = new StringWriter();
        using var error = new StringWriter();
        var terminal = new CliTerminal
        {
            Input = new MemoryStream(Encoding.UTF8.GetBytes(input)),
            Output = output,
            Error = error,
            Console = AnsiConsole.Create(new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(console),
            }),
        };
        string[] options = gateway is null ? [] : ["--gateway", gateway];
        var exitCode = await CliEntry.RunAsync([.. args, .. options], terminal, TestContext.Current.CancellationToken);
        return new CliRun(exitCode, output.ToArray(), console.ToString(), error.ToString());
    }
}
