using System.Net.ServerSentEvents;

namespace Sitrep.Tests;

/// <summary>An event as a browser hears it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Id">Its own id; null where it has none.</param>
/// <param name="Data">Its data.</param>
internal sealed record HeardEvent(string Name, string? Id, JsonElement Data)
{
    /// <summary>The id of the record that has changed; empty for other events.</summary>
    public string RecordId => Data.TryGetProperty("record", out var record) ? record.GetProperty("id").GetString()! : "";

    /// <summary>In short: a checkpoint by its id, a section by its state, a change by its record.</summary>
    public override string ToString() => Name switch
    {
        "checkpoint" => $"checkpoint {Id}",
        "section" => $"{Data.GetProperty("service").GetString()} {Data.GetProperty("state").GetString()}",
        _ => $"{Name} {RecordId}",
    };
}

/// <summary>Listens to changes over HTTP.</summary>
internal sealed class EventListener : IAsyncDisposable
{
    // Far beyond what any event takes on a busy machine: a hang fails the test instead of holding it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly HttpResponseMessage _response;
    private readonly SseParser<string> _parser;
    private readonly IAsyncEnumerator<SseItem<string>> _events;

    private EventListener(HttpResponseMessage response, Stream body)
    {
        _response = response;
        _parser = SseParser.Create(body);
        _events = _parser.EnumerateAsync().GetAsyncEnumerator();
    }

    public HttpResponseMessage Response => _response;

    /// <summary>The last id received: what a browser sends when it connects again.</summary>
    public string LastId => _parser.LastEventId;

    /// <summary>How long a browser waits before it connects again.</summary>
    public TimeSpan ReconnectionInterval => _parser.ReconnectionInterval;

    public static async Task<EventListener> OpenAsync(HttpClient http, string query = "", string? lastId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v1/live{query}");
        if (lastId is not null)
            request.Headers.Add("Last-Event-ID", lastId);
        var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode}");
        return new EventListener(response, await response.Content.ReadAsStreamAsync());
    }

    /// <summary>The next event; null at the end of the stream.</summary>
    public async Task<HeardEvent?> NextAsync()
    {
        if (!await _events.MoveNextAsync().AsTask().WaitAsync(Patience))
            return null;
        var item = _events.Current;
        using var data = JsonDocument.Parse(item.Data);
        return new HeardEvent(item.EventType, item.EventId, data.RootElement.Clone());
    }

    /// <summary>The events up to the first that is wanted, in short.</summary>
    public async Task<IReadOnlyList<HeardEvent>> UntilAsync(Predicate<HeardEvent> wanted)
    {
        List<HeardEvent> heard = [];
        do
            heard.Add(await NextAsync() ?? throw new InvalidOperationException($"The stream ended: {string.Join(", ", heard)}"));
        while (!wanted(heard[^1]));
        return heard;
    }

    /// <summary>The events up to the checkpoint of a pair.</summary>
    public Task<IReadOnlyList<HeardEvent>> UpToAsync(string pair) => UntilAsync(heard => heard.Id == pair);

    public async ValueTask DisposeAsync()
    {
        _response.Dispose();
        try
        {
            await _events.DisposeAsync();
        }
        catch (Exception fault) when (fault is IOException or NotSupportedException or ObjectDisposedException)
        {
            // A test that leaves in the middle of an event has cut its own stream.
        }
    }
}
