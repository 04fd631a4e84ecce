using System.Text.Json;
using Sitrep.Contracts;

namespace Sitrep.Gateway.Problems;

/// <summary>Why a request was not answered, as RFC 9457 has it.</summary>
/// <param name="Name">Stable name: its <c>type</c> is <c>urn:sitrep:problem:</c> and this.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Title">The same sentence for every problem of this name.</param>
/// <param name="Detail">What it was this time.</param>
internal sealed record Problem(string Name, int Status, string Title, string Detail)
{
    /// <summary>What the type of every problem begins with.</summary>
    public const string TypePrefix = "urn:sitrep:problem:";

    /// <summary>Every fault of the request, by field.</summary>
    public IReadOnlyCollection<Violation> Errors { get; init; } = [];

    /// <summary>How long to wait before asking again; null where asking again will not help.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Writes further members.</summary>
    public Action<Utf8JsonWriter>? Extensions { get; init; }

    /// <summary>Writes the problem's members into an open object.</summary>
    public void WriteMembers(Utf8JsonWriter writer, string traceId)
    {
        writer.WriteString("type", TypePrefix + Name);
        writer.WriteString("title", Title);
        writer.WriteNumber("status", Status);
        writer.WriteString("detail", Detail);
        writer.WriteStartArray("errors");
        foreach (var fault in Errors)
        {
            writer.WriteStartObject();
            writer.WriteString("field", fault.Field);
            writer.WriteString("reason", fault.Reason);
            writer.WriteString("remedy", fault.Remedy);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        Extensions?.Invoke(writer);
        writer.WriteString("traceId", traceId);
    }
}
