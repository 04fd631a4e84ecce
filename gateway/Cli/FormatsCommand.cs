namespace Sitrep.Gateway.Cli;

/// <summary><c>formats</c>: the formats of files that are read, each with its columns.</summary>
internal static class FormatsCommand
{
    public const string Verb = "formats";

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30); // both services have ten seconds to answer

    public static Command Create(CliTerminal terminal)
    {
        var gateway = GatewayOption.Create();
        var command = new Command(Verb, "Lists the formats of files that are read, each with its columns.") { gateway };
        command.SetAction((result, cancellation) => RunAsync(terminal, result.GetRequiredValue(gateway), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CliTerminal terminal, Uri gateway, CancellationToken cancellation)
    {
        using var client = new GatewayClient(gateway, Timeout);
        using var request = new HttpRequestMessage(HttpMethod.Get, "v1/imports");
        using var response = await client.SendAsync(request, cancellation);
        if (!response.IsSuccessStatusCode)
            return await GatewayClient.PrintProblemAsync(response, terminal.Error, cancellation);

        using var answer = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(cancellation), cancellationToken: cancellation);
        await using var text = new StreamWriter(terminal.Output, leaveOpen: true) { NewLine = "\n" };
        foreach (var format in JsonMembers.Items(answer.RootElement, "formats"))
        {
            await text.WriteLineAsync($"{PlainText.Of(JsonMembers.Text(format, "name"))} ({Words(format, "services")})");
            await text.WriteLineAsync($"  {PlainText.Of(JsonMembers.Text(format, "description"))}");
            await text.WriteLineAsync($"  columns: {Words(format, "columns")}");
            if (JsonMembers.Items(format, "optionalColumns").Any())
                await text.WriteLineAsync($"  optional: {Words(format, "optionalColumns")}");
        }

        var missing = Words(answer.RootElement, "unreachable");
        if (missing.Length == 0)
            return ExitCode.Ok;
        await terminal.Error.WriteLineAsync($"error: not all formats are known, since these services did not answer: {missing}");
        return ExitCode.Failed;
    }

    private static string Words(JsonElement element, string list) =>
        string.Join(", ", JsonMembers.Items(element, list).Select(word => PlainText.Of(word.GetString() ?? "")));
}
