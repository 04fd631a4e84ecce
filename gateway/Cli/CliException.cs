namespace Sitrep.Gateway.Cli;

/// <summary>A verb cannot go on; the message is all that is shown.</summary>
internal sealed class CliException(int code, string message) : Exception(message)
{
    /// <summary>The exit code.</summary>
    public int Code { get; } = code;
}
