using Spectre.Console;

namespace Sitrep.Gateway.Cli;

/// <summary>What a verb reads from and writes to.</summary>
internal sealed class CliTerminal : IDisposable
{
    /// <summary>The file name that means standard input.</summary>
    private const string StandardInput = "-";

    public required Stream Input { get; init; }

    /// <summary>Standard output, byte for byte.</summary>
    public required Stream Output { get; init; }

    /// <summary>Standard error: problems and warnings.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Standard output for tables and progress.</summary>
    public required IAnsiConsole Console { get; init; }

    public static CliTerminal OfProcess() => new()
    {
        Input = System.Console.OpenStandardInput(),
        Output = System.Console.OpenStandardOutput(),
        Error = System.Console.Error,
        Console = AnsiConsole.Console,
    };

    /// <summary>The file of a name, or standard input.</summary>
    public Stream OpenInput(string name) => name == StandardInput ? Input : File.OpenRead(name);

    public void Dispose()
    {
        Input.Dispose();
        Output.Dispose();
    }
}
