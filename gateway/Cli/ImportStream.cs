namespace Sitrep.Gateway.Cli;

/// <summary>Reads the answer to an import, a JSON object per line, as it comes.</summary>
internal static class ImportStream
{
    /// <param name="response">The answer, its body not read yet.</param>
    /// <param name="progress">Told how many bytes of the file were read.</param>
    /// <returns>All that the lines said.</returns>
    /// <exception cref="CliException">The answer broke off or is not what a gateway sends.</exception>
    public static async Task<ImportTally> ReadAsync(HttpResponseMessage response, Action<long> progress, CancellationToken cancellation)
    {
        var tally = new ImportTally();
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
            throw Failed($"the answer broke off: {fault.Message}");
        }
        catch (JsonException)
        {
            throw Failed("the answer is not what a gateway sends.");
        }

        return tally.Summary is null ? throw Failed("the answer ended without its summary.") : tally;
    }

    private static CliException Failed(string reason) => CliException.Failed($"{reason} Running the same again completes it.");
}
