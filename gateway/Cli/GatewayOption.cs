using System.CommandLine;

namespace Sitrep.Gateway.Cli;

/// <summary>The option <c>--gateway</c>: which gateway to ask.</summary>
internal static class GatewayOption
{
    private const string Variable = "SITREP_GATEWAY";
    private const string Default = "http://127.0.0.1:8080";

    public static Option<string> Create(CliTerminal terminal) => new("--gateway")
    {
        Description = $"Address of the gateway. Default: {Variable}, else {Default}.",
        HelpName = "URL",
        DefaultValueFactory = _ => terminal.Environment(Variable) is { Length: > 0 } address ? address : Default,
    };

    /// <exception cref="CliException">The text is no address of the web.</exception>
    public static Uri Read(string text) =>
        Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? address
            : throw new CliException(ExitCode.Refused, $"--gateway: “{text}” is not an http or https address.");
}
