namespace Sitrep.Gateway.Cli;

/// <summary>Reads the answer to an import, a JSON object per line, as it comes.</summary>
internal static class ImportStream
{
    /// <param name="response">The answer, its body not read yet.</param>
    /// <param name="tally">What takes the lines in.</param>
    /// <param name="progress">Told how many bytes of the file were read.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="CliException">The answer broke off or is not what a gateway sends.</exception>
    public static async Task ReadAsync(HttpResponseMessage response, ImportTally tally, Action<long> progress, CancellationToken cancellation)
    {
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancellation);
            using var lines = new StreamReader(body);
            while (await lines.ReadLineAsync(cancellation) is { } line)
            {
                if (line.Length == 0)
                    continue;
                using var document = JsonDocument.Parse(line);
                if (document.RootElement.ValueKind == JsonValueKind.Object && tally.Take(document.RootElement) is { } bytes)
                    progress(bytes);
            }
        }
        catch (Exception fault) when (fault is IOException or HttpRequestException)
        {
            throw new CliException(ExitCode.Failed, $"the answer broke off: {fault.Message} Running the same again completes it.");
        }
        catch (JsonException)
        {
            throw new CliException(ExitCode.Failed, "the answer is not what a gateway sends. Running the same again completes it.");
        }

        if (tally.Summary is null)
        {
            throw new CliException(ExitCode.Failed, "the answer ended without its summary. Running the same again completes it.");
        }
    }
}
