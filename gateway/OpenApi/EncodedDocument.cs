using System.Security.Cryptography;

namespace Sitrep.Gateway.OpenApi;

/// <summary>The document of this process as it is sent: made when it is first asked for, the same from then on.</summary>
internal sealed class EncodedDocument(DocumentWriter writer)
{
    private readonly Lazy<Payload> _document = new(() => Encode(writer.Write()));

    /// <summary>The document with the tag of its bytes.</summary>
    public Payload Body => _document.Value;

    private static Payload Encode(OpenApiDocument document)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);

        // Without blanks and ends of lines, which are a third of it.
        document.SerializeAsV31(new OpenApiJsonWriter(text, new OpenApiJsonWriterSettings { Terse = true }));
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        return new(bytes, MediaTypes.Json, $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\"");
    }
}
