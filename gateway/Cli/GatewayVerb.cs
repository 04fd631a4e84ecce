namespace Sitrep.Gateway.Cli;

/// <summary>What the verbs have in common that ask a gateway.</summary>
internal static class GatewayVerb
{
    /// <summary>Adds the option <c>--gateway</c> to a verb, and what the verb does with that gateway.</summary>
    /// <param name="timeout">How long to wait for the head of an answer.</param>
    /// <param name="run">What it does; returns the exit code.</param>
    public static Command AskGateway(
        this Command command, TimeSpan timeout, Func<GatewayClient, ParseResult, CancellationToken, Task<int>> run)
    {
        var gateway = Setting.Address("gateway", "http://127.0.0.1:8080", "Address of the gateway");
        command.Add(gateway);
        command.SetAction(async (options, cancellation) =>
        {
            using var client = new GatewayClient(options.GetRequiredValue(gateway), timeout);
            return await run(client, options, cancellation);
        });
        return command;
    }
}
