using System.Buffers;
using System.Net.ServerSentEvents;

namespace Sitrep.Gateway.Live;

/// <summary>What a listener hears.</summary>
/// <param name="Message">What is told.</param>
/// <param name="Record">Of a change, the record as it now stands; written in its place, and not packed to be unpacked at once.</param>
internal sealed record LiveEvent(V1.LiveEvent Message, IMessage? Record = null)
{
    /// <summary>The name of a checkpoint; a change has the name of its kind.</summary>
    public const string Checkpoint = "checkpoint";

    /// <summary>The name of what is told of a section.</summary>
    public const string Section = "section";

    /// <summary>A record as it stands since a revision.</summary>
    public static LiveEvent OfChange(string service, WatchMessage change) => new(
        new V1.LiveEvent { Change = new() { Revision = change.Revision, KnownTime = change.KnownTime, Service = service, Record = new Any() } },
        change.Record);

    /// <summary>Everything up to the pair was sent. The pair is null until a revision of every service is known.</summary>
    public static LiveEvent OfCheckpoint(string? pair, IEnumerable<SectionState> sections)
    {
        V1.LiveCheckpoint checkpoint = new() { Sections = { sections.ToDictionary(section => section.Name, section => section.ToMessage()) } };
        if (pair is not null)
            checkpoint.Pair = pair;
        return new(new V1.LiveEvent { Checkpoint = checkpoint });
    }

    /// <summary>A service's stream is lost, or back.</summary>
    public static LiveEvent OfSection(SectionState state) =>
        new(new V1.LiveEvent { Section = new() { Service = state.Name, State = state.ToMessage() } });

    /// <summary>Writes the data of an event as one line of JSON.</summary>
    public static void Write(SseItem<LiveEvent> item, IBufferWriter<byte> buffer)
    {
        using var writer = new Utf8JsonWriter(buffer, RecordJson.WriterOptions);
        RecordJson.Write(writer, item.Data.Message, (json, message) =>
        {
            if (message is not Any)
                return false;
            RecordJson.Write(json, item.Data.Record!);
            return true;
        });
    }
}
