namespace Sitrep.Gateway.Cli;

/// <summary><c>export</c>: everything as one bulletin.</summary>
internal static class ExportCommand
{
    /// <summary>What a file is called until it is whole.</summary>
    private const string PartEnding = ".part";
    private const int BufferBytes = 64 * 1024;

    /// <summary>A gateway begins to answer once the bulletin is made, which takes five minutes at most.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(6);

    public static Command Create(CliTerminal terminal)
    {
        var output = new Option<FileInfo?>("--output") { Description = "Write to a file instead of standard output.", HelpName = "FILE" };
        Option[] parameters =
        [
            QueryString.Parameter("--at", "REVISIONS", "What stood at these revisions, for example d12.s48."),
            QueryString.Parameter("--as-of", "TIME", "What was known at this time."),
            new Option<string[]>("--kind")
            {
                Description = "Only this kind of record, for example attack; may be given several times. Sources and aliases always go along.",
                HelpName = "KIND",
            },
            QueryString.Parameter("--start", "TIME", "Only records that end after this."),
            QueryString.Parameter("--end", "TIME", "Only records that end by this."),
            QueryString.Parameter("--zone", "ZONE", "IANA time zone of days and times without an offset."),
            QueryString.Parameter("--register", "SERVICE", "Whose sources and aliases to take where strikes and diplomacy differ."),
        ];
        var command = new Command("export", "Writes everything as one bulletin.") { output };
        command.AskGateway(Timeout, async (client, options, cancellation) =>
        {
            using var response = await client.GetAsync($"v1/export{QueryString.From(options, parameters)}", cancellation);
            await (options.GetValue(output) is { } file
                ? SaveAsync(response, file.FullName, cancellation)
                : CopyAsync(response, terminal.Output, cancellation));
            return ExitCode.Ok;
        });
        foreach (var option in parameters)
            command.Add(option);
        return command;
    }

    // A file of the name asked for is always whole.
    private static async Task SaveAsync(HttpResponseMessage response, string name, CancellationToken cancellation)
    {
        var part = name + PartEnding;
        try
        {
            await using (var file = File.Create(part))
                await CopyAsync(response, file, cancellation);
            File.Move(part, name, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static async Task CopyAsync(HttpResponseMessage response, Stream target, CancellationToken cancellation)
    {
        await using var body = await response.Content.ReadAsStreamAsync(cancellation);
        var buffer = new byte[BufferBytes];
        int read;
        while ((read = await ReadAsync(body, buffer, cancellation)) > 0)
            await target.WriteAsync(buffer.AsMemory(0, read), cancellation);
        await target.FlushAsync(cancellation);
    }

    // Only what goes wrong with reading is the gateway's: a full disk is told as what it is.
    private static async Task<int> ReadAsync(Stream body, byte[] buffer, CancellationToken cancellation)
    {
        try
        {
            return await body.ReadAsync(buffer, cancellation);
        }
        catch (Exception fault) when (fault is IOException or HttpRequestException)
        {
            throw CliException.Failed($"the answer broke off: {fault.Message}");
        }
    }
}
