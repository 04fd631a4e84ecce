using System.Security.Cryptography;

namespace Sitrep.Gateway.OpenApi;

/// <summary>The document of this process as it is sent: made when it is first asked for, the same from then on.</summary>
internal sealed class EncodedDocument(DocumentWriter writer)
{
    private readonly Lazy<(byte[] Bytes, EntityTagHeaderValue ETag)> _document = new(() => Encode(writer.Write()));

    public byte[] Bytes => _document.Value.Bytes;

    /// <summary>The tag of the bytes, strong.</summary>
    public EntityTagHeaderValue ETag => _document.Value.ETag;

    private static (byte[] Bytes, EntityTagHeaderValue ETag) Encode(OpenApiDocument document)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);

        // Without blanks and ends of lines, which are a third of it.
        document.SerializeAsV31(new OpenApiJsonWriter(text, new OpenApiJsonWriterSettings { Terse = true }));
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        return (bytes, new($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\""));
    }
}
