using System.CommandLine;

namespace Sitrep.Gateway.Cli;

/// <summary><c>export</c>: everything as one bulletin.</summary>
internal static class ExportCommand
{
    public const string Verb = "export";

    /// <summary>What a file is called until it is whole.</summary>
    private const string PartEnding = ".part";
    private const int BufferBytes = 64 * 1024;

    /// <summary>A gateway begins to answer once the bulletin is made, which takes five minutes at most.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(6);

    public static Command Create(CliTerminal terminal)
    {
        var output = new Option<FileInfo?>("--output") { Description = "Write to a file instead of standard output.", HelpName = "FILE" };
        var at = new Option<string?>("--at") { Description = "What stood at these revisions, for example d12.s48.", HelpName = "REVISIONS" };
        var asOf = new Option<string?>("--as-of") { Description = "What was known at this time.", HelpName = "TIME" };
        var kinds = new Option<string[]>("--kind")
        {
            Description = "Only this kind of record, for example attack; may be given several times. Sources and aliases always go along.",
            HelpName = "KIND",
        };
        var start = new Option<string?>("--start") { Description = "Only records that end after this.", HelpName = "TIME" };
        var end = new Option<string?>("--end") { Description = "Only records that end by this.", HelpName = "TIME" };
        var zone = new Option<string?>("--zone") { Description = "IANA time zone of days and times without an offset.", HelpName = "ZONE" };
        var register = new Option<string?>("--register")
        {
            Description = "Whose sources and aliases to take where strikes and diplomacy differ.",
            HelpName = "SERVICE",
        };
        var gateway = GatewayOption.Create();
        var command = new Command(Verb, "Writes everything as one bulletin.") { output, at, asOf, kinds, start, end, zone, register, gateway };
        command.SetAction((result, cancellation) =>
        {
            (string Name, string? Value)[] query =
            [
                ("at", result.GetValue(at)),
                ("asOf", result.GetValue(asOf)),
                ("kind", result.GetValue(kinds) is { Length: > 0 } some ? string.Join(',', some) : null),
                ("start", result.GetValue(start)),
                ("end", result.GetValue(end)),
                ("zone", result.GetValue(zone)),
                ("register", result.GetValue(register)),
            ];
            return RunAsync(terminal, result.GetRequiredValue(gateway), $"v1/export{QueryString.From(query)}", result.GetValue(output),
                cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        CliTerminal terminal, Uri gateway, string path, FileInfo? output, CancellationToken cancellation)
    {
        using var client = new GatewayClient(gateway, Timeout);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        using var response = await client.SendAsync(request, cancellation);
        if (!response.IsSuccessStatusCode)
            return await GatewayClient.PrintProblemAsync(response, terminal.Error, cancellation);

        if (output is null)
            await CopyAsync(response, terminal.Output, cancellation);
        else
            await SaveAsync(response, output.FullName, cancellation);
        return ExitCode.Ok;
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
            throw new CliException(ExitCode.Failed, $"the answer broke off: {fault.Message}");
        }
    }
}
