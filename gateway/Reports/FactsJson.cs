using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using Sitrep.Contracts.Json;

namespace Sitrep.Gateway.Reports;

/// <summary>Facts as one JSON object, and its digest.</summary>
internal static class FactsJson
{
    /// <summary>The object whose members are written by the caller, in UTF-8.</summary>
    public static byte[] ToUtf8(Action<Utf8JsonWriter> members) => Write(members).WrittenSpan.ToArray();

    /// <summary><c>sha256:</c> and the hex digest of the object.</summary>
    public static string Hash(Action<Utf8JsonWriter> members) =>
        $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Write(members).WrittenSpan))}";

    /// <summary>A member that is a list.</summary>
    public static void WriteList<T>(Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
            write(item);
        writer.WriteEndArray();
    }

    private static ArrayBufferWriter<byte> Write(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, RecordJson.WriterOptions);
        writer.WriteStartObject();
        members(writer);
        writer.WriteEndObject();
        writer.Flush();
        return buffer;
    }
}
