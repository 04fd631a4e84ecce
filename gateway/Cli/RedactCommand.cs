using System.Text;

namespace Sitrep.Gateway.Cli;

/// <summary><c>redact RECORD WORDS-FILE</c>: takes words out of a record for good.</summary>
internal static class RedactCommand
{
    public const string Verb = "redact";

    /// <summary>The file name that means standard input.</summary>
    private const string StandardInput = "-";

    /// <summary>Far above the longest words; what is larger is no file of words.</summary>
    private const int WordsBytesMax = 64 * 1024;

    /// <summary>A service rewrites its file; this leaves room for the largest.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(2);

    public static Command Create(CliTerminal terminal)
    {
        var record = new Argument<string>("record") { Description = "The record, for example attacks/ID.", HelpName = "RECORD" };
        var words = new Argument<string>("words")
        {
            Description = "A file with the words exactly as they stand, in UTF-8; - for standard input. Not on the command line, where others can "
                + "read them. A line break at the end is not part of them.",
            HelpName = "FILE",
        };
        var reason = new Option<string>("--reason") { Description = "Why, without the words: it is public.", HelpName = "TEXT", Required = true };
        var author = new Option<string>("--author") { Description = "Who decided it.", HelpName = "NAME", Required = true };
        var requestId = new Option<string?>("--request-id")
        {
            Description = "Repeats a request that was not answered. Default: a new one.",
            HelpName = "ID",
        };
        var gateway = GatewayOption.Create();
        var command = new Command(Verb, "Takes words out of a record for good, in every version.")
        {
            record, words, reason, author, requestId, gateway,
        };
        command.SetAction(async (result, cancellation) =>
        {
            var id = result.GetValue(requestId) ?? Guid.NewGuid().ToString();
            var body = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string>
            {
                ["record"] = result.GetValue(record)!,
                ["words"] = await WordsAsync(terminal, result.GetValue(words)!, cancellation),
                ["reason"] = result.GetValue(reason)!,
                ["author"] = result.GetValue(author)!,
                ["requestId"] = id,
            });
            return await RunAsync(terminal, result.GetRequiredValue(gateway), body, id, cancellation);
        });
        return command;
    }

    private static async Task<string> WordsAsync(CliTerminal terminal, string file, CancellationToken cancellation)
    {
        await using var input = file == StandardInput ? terminal.Input : File.OpenRead(file);
        using var bytes = new MemoryStream();
        var buffer = new byte[WordsBytesMax];
        int read;
        while ((read = await input.ReadAsync(buffer, cancellation)) > 0)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > WordsBytesMax)
                throw new CliException(ExitCode.Refused, "the words are longer than any text of a record.");
        }

        var words = Encoding.UTF8.GetString(bytes.ToArray());
        return words.EndsWith("\r\n", StringComparison.Ordinal) ? words[..^2] : words.EndsWith('\n') ? words[..^1] : words;
    }

    private static async Task<int> RunAsync(CliTerminal terminal, Uri gateway, byte[] body, string requestId, CancellationToken cancellation)
    {
        using var client = new GatewayClient(gateway, Timeout);
        using var request = new HttpRequestMessage(HttpMethod.Post, "v1/redactions") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        using var response = await client.SendAsync(request, cancellation);
        if (!response.IsSuccessStatusCode)
            return await GatewayClient.PrintProblemAsync(response, terminal.Error, cancellation);

        using var answer = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellation));
        var erased = true;
        foreach (var done in JsonMembers.Items(answer.RootElement, "redactions"))
        {
            await PrintAsync(terminal, done);
            erased &= JsonMembers.Text(done, "erased") == "true";
        }

        if (erased)
            return ExitCode.Ok;
        await terminal.Error.WriteLineAsync(
            $"warning: the words may still stand in free space of the database file. Run it again with --request-id {requestId}");
        return ExitCode.Failed;
    }

    private static async Task PrintAsync(CliTerminal terminal, JsonElement done)
    {
        var output = terminal.Console.Profile.Out.Writer;
        var redaction = done.GetProperty("redaction");
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{JsonMembers.Text(done, "service")}: {JsonMembers.Number(redaction, "places")} places in {JsonMembers.Number(redaction, "versions")} "
                + $"versions of {JsonMembers.Text(redaction, "record")} now read {JsonMembers.Text(redaction, "mark")} (revision "
                + $"{JsonMembers.Number(done, "revision")})"));
        await PrintAsync(output, "The words stay, since the record is known by them, in:", done, "keptFields");
        await PrintAsync(output, "They also stand in these records:", done, "elsewhere");
        if (JsonMembers.Number(done, "elsewhereMore") is > 0 and var more)
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  and in {more} more"));
        await output.FlushAsync(CancellationToken.None);
    }

    private static async Task PrintAsync(TextWriter output, string head, JsonElement done, string member)
    {
        string[] names = [.. JsonMembers.Items(done, member).Select(name => PlainText.Of(name.GetString() ?? ""))];
        if (names.Length == 0)
            return;
        await output.WriteLineAsync(head);
        foreach (var name in names)
            await output.WriteLineAsync($"  {name}");
    }
}
