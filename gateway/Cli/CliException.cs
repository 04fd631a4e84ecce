namespace Sitrep.Gateway.Cli;

/// <summary>A verb cannot go on.</summary>
/// <param name="text">All that is shown, fit for a terminal.</param>
internal sealed class CliException(int code, string text) : Exception(text)
{
    public int Code { get; } = code;

    /// <summary>The gateway cannot be reached, or its answer not be read.</summary>
    public static CliException Failed(string reason) => new(ExitCode.Failed, $"error: {PlainText.Of(reason)}");
}
