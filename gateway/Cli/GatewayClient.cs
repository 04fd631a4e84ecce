namespace Sitrep.Gateway.Cli;

/// <summary>Speaks HTTP to a gateway and turns what is no success into readable text.</summary>
internal sealed class GatewayClient : IDisposable
{
    /// <summary>Longest problem that is read: far above the hundred faults that one can carry.</summary>
    private const int ProblemBytesMax = 1024 * 1024;

    private readonly HttpClient _http;
    private readonly Uri _gateway;

    /// <param name="gateway">Address of the gateway, ending in a slash.</param>
    /// <param name="timeout">How long to wait for the head of an answer.</param>
    public GatewayClient(Uri gateway, TimeSpan timeout)
    {
        _gateway = gateway;
        _http = new HttpClient { BaseAddress = gateway, Timeout = timeout, MaxResponseContentBufferSize = int.MaxValue };
    }

    /// <summary>Sends a request; the body of the answer is not read yet.</summary>
    /// <exception cref="CliException">The gateway cannot be reached or does not answer in time.</exception>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        try
        {
            return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        }
        catch (HttpRequestException fault)
        {
            throw new CliException(ExitCode.Failed, $"the gateway at {_gateway} cannot be reached: {fault.Message}");
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new CliException(ExitCode.Failed, string.Create(CultureInfo.InvariantCulture,
                $"the gateway at {_gateway} did not answer within {_http.Timeout.TotalSeconds:0} seconds."));
        }
    }

    /// <summary>Prints why a request failed, every fault on a line of its own.</summary>
    /// <returns>The exit code for the status.</returns>
    public static async Task<int> PrintProblemAsync(HttpResponseMessage response, TextWriter error, CancellationToken cancellation)
    {
        var status = (int)response.StatusCode;
        using var problem = await ReadAsync(response, cancellation);
        if (problem is null)
        {
            await error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"error: the gateway answered {status} {response.ReasonPhrase}"));
        }
        else
        {
            await ProblemText.PrintAsync(problem.RootElement, status, error);
        }

        return ExitCode.Of(status);
    }

    public void Dispose() => _http.Dispose();

    private static async Task<JsonDocument?> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        if (response.Content.Headers.ContentType?.MediaType is not ("application/problem+json" or "application/json"))
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
