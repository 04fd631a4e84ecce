using System.Buffers;
using System.Security.Cryptography;

namespace Sitrep.Gateway.Reports;

/// <summary>An answer that cites, as JSON in UTF-8, and its digest.</summary>
internal static class CitingJson
{
    /// <param name="answer">The answer.</param>
    /// <param name="replace">Writes what stands in place of a message in it: of a citation its number.</param>
    /// <param name="except">Numbers of the fields to leave out.</param>
    public static byte[] ToUtf8(IMessage answer, Func<Utf8JsonWriter, IMessage, bool> replace, params int[] except)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, RecordJson.WriterOptions))
        {
            writer.WriteStartObject();
            RecordJson.WriteMembers(writer, answer, except, replace);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary><c>sha256:</c> and the hex digest of the same.</summary>
    public static string Hash(IMessage answer, Func<Utf8JsonWriter, IMessage, bool> replace, params int[] except) =>
        $"sha256:{Convert.ToHexStringLower(SHA256.HashData(ToUtf8(answer, replace, except)))}";
}
