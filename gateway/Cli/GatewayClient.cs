namespace Sitrep.Gateway.Cli;

/// <summary>Speaks HTTP to a gateway. What is no success ends the verb, with readable text.</summary>
/// <param name="gateway">Address of the gateway, ending in a slash.</param>
/// <param name="timeout">How long to wait for the head of an answer.</param>
internal sealed class GatewayClient(Uri gateway, TimeSpan timeout) : IDisposable
{
    /// <summary>Longest problem that is read: far above the hundred faults that one can carry.</summary>
    private const int ProblemBytesMax = 1024 * 1024;

    private readonly HttpClient _http = new() { BaseAddress = gateway, Timeout = timeout, MaxResponseContentBufferSize = int.MaxValue };

    /// <summary>Asks for what stands at an address; the body of the answer is not read yet.</summary>
    /// <exception cref="CliException">The gateway refuses, cannot be reached or does not answer in time.</exception>
    public Task<HttpResponseMessage> GetAsync(string path, CancellationToken cancellation, string? mediaType = null)
    {
        HttpRequestMessage request = new(HttpMethod.Get, path);
        if (mediaType is not null)
            request.Headers.Accept.ParseAdd(mediaType);
        return SendAsync(request, cancellation);
    }

    /// <summary>Sends a body, or none; the body of the answer is not read yet.</summary>
    /// <exception cref="CliException">The gateway refuses, cannot be reached or does not answer in time.</exception>
    public Task<HttpResponseMessage> PostAsync(string path, HttpContent? body, CancellationToken cancellation) =>
        SendAsync(new(HttpMethod.Post, path) { Content = body }, cancellation);

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        try
        {
            var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if (response.IsSuccessStatusCode)
                return response;
            using (response)
                throw await RefusalAsync(response, cancellation);
        }
        catch (HttpRequestException fault)
        {
            throw CliException.Failed($"the gateway at {gateway} cannot be reached: {fault.Message}");
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw CliException.Failed(string.Create(
                CultureInfo.InvariantCulture, $"the gateway at {gateway} did not answer within {timeout.TotalSeconds:0} seconds."));
        }
    }

    private static async Task<CliException> RefusalAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var status = (int)response.StatusCode;
        using var problem = await ReadProblemAsync(response, cancellation);
        return new(ExitCode.Of(status), problem is null
            ? string.Create(CultureInfo.InvariantCulture, $"error: the gateway answered {status} {response.ReasonPhrase}")
            : ProblemText.Of(problem.RootElement, status));
    }

    private static async Task<JsonDocument?> ReadProblemAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        if (response.Content.Headers.ContentType?.MediaType is not (ProblemWriter.ContentType or MediaTypes.Json))
            return null;
        try
        {
            await response.Content.LoadIntoBufferAsync(ProblemBytesMax, cancellation);
            return JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellation));
        }
        catch (Exception fault) when (fault is JsonException or HttpRequestException)
        {
            // The status alone says what happened; a body that is cut or no JSON adds nothing to it.
            return null;
        }
    }
}
