namespace Sitrep.Gateway.Cli;

/// <summary><c>formats</c>: the formats of files that are read, each with its columns.</summary>
internal static class FormatsCommand
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30); // the services have ten seconds to answer

    public static Command Create(CliTerminal terminal) =>
        new Command("formats", "Lists the formats of files that are read, each with its columns.")
            .AskGateway(Timeout, (client, _, cancellation) => PrintAsync(terminal, client, cancellation));

    private static async Task<int> PrintAsync(CliTerminal terminal, GatewayClient client, CancellationToken cancellation)
    {
        using var response = await client.GetAsync("v1/imports", cancellation);
        using var answer = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(cancellation), cancellationToken: cancellation);
        await using var text = new StreamWriter(terminal.Output, leaveOpen: true) { NewLine = "\n" };
        foreach (var format in JsonMembers.Items(answer.RootElement, "formats"))
        {
            await text.WriteLineAsync($"{JsonMembers.Text(format, "name")} ({Words(format, "services")})");
            await text.WriteLineAsync($"  {JsonMembers.Text(format, "description")}");
            await text.WriteLineAsync($"  columns: {Words(format, "columns")}");
            if (Words(format, "optionalColumns") is { Length: > 0 } optional)
                await text.WriteLineAsync($"  optional: {optional}");
        }

        if (Words(answer.RootElement, "unreachable") is not { Length: > 0 } missing)
            return ExitCode.Ok;
        await terminal.Error.WriteLineAsync($"error: not all formats are known, since these services did not answer: {missing}");
        return ExitCode.Failed;
    }

    private static string Words(JsonElement element, string list) => string.Join(", ", JsonMembers.Texts(element, list));
}
