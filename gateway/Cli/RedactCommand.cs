namespace Sitrep.Gateway.Cli;

/// <summary><c>redact RECORD WORDS-FILE</c>: takes words out of a record for good.</summary>
internal static class RedactCommand
{
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
        var command = new Command("redact", "Takes words out of a record for good, in every version.") { record, words, reason, author, requestId };
        return command.AskGateway(Timeout, async (client, options, cancellation) => await RedactAsync(terminal, client, new RedactRequest
        {
            Record = options.GetValue(record),
            Words = await ReadWordsAsync(terminal, options.GetValue(words)!, cancellation),
            Reason = options.GetValue(reason),
            Author = options.GetValue(author),
            RequestId = options.GetValue(requestId) ?? Guid.NewGuid().ToString(),
        }, cancellation));
    }

    private static async Task<string> ReadWordsAsync(CliTerminal terminal, string file, CancellationToken cancellation)
    {
        await using var input = terminal.OpenInput(file);
        var bytes = new byte[WordsBytesMax + 1];
        var length = await input.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);
        if (length > WordsBytesMax)
            throw new CliException(ExitCode.Refused, "error: the words are longer than any text of a record.");
        var words = Encoding.UTF8.GetString(bytes, 0, length);
        return words.EndsWith("\r\n", StringComparison.Ordinal) ? words[..^2] : words.EndsWith('\n') ? words[..^1] : words;
    }

    private static async Task<int> RedactAsync(
        CliTerminal terminal, GatewayClient client, RedactRequest request, CancellationToken cancellation)
    {
        var body = new ByteArrayContent(RecordJson.ToUtf8(request)) { Headers = { ContentType = new(MediaTypes.Json) } };
        using var response = await client.PostAsync("v1/redactions", body, cancellation);
        using var answer = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellation));
        JsonElement[] services = [.. JsonMembers.Items(answer.RootElement, "redactions")];
        foreach (var service in services)
            await PrintAsync(terminal.Console.Profile.Out.Writer, service);
        if (Array.TrueForAll(services, service => JsonMembers.Text(service, "erased") == "true"))
            return ExitCode.Ok;
        await terminal.Error.WriteLineAsync(
            $"warning: the words may still stand in free space of the database file. Run it again with --request-id {request.RequestId}");
        return ExitCode.Failed;
    }

    private static async Task PrintAsync(TextWriter output, JsonElement service)
    {
        var redaction = service.GetProperty("redaction");
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{JsonMembers.Text(service, "service")}: {JsonMembers.Number(redaction, "places")} places in "
                + $"{JsonMembers.Number(redaction, "versions")} versions of {JsonMembers.Text(redaction, "record")} now read "
                + $"{JsonMembers.Text(redaction, "mark")} (revision {JsonMembers.Number(service, "revision")})"));
        await ImportReport.PrintAsync(
            output, "The words stay, since the record is known by them, in:", JsonMembers.Texts(service, "keptFields"));
        await ImportReport.PrintAsync(output, "They also stand in these records:", JsonMembers.Texts(service, "elsewhere"));
        if (JsonMembers.Number(service, "elsewhereMore") is > 0 and var more)
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  and in {more} more"));
        await output.FlushAsync(CancellationToken.None);
    }
}
