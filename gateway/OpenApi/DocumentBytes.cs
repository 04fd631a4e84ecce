using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.OpenApi;

namespace Sitrep.Gateway.OpenApi;

/// <summary>The document of this process as it is sent: made when it is first asked for, the same from then on.</summary>
internal sealed class DocumentBytes([FromKeyedServices(DocumentBytes.Name)] IOpenApiDocumentProvider provider)
{
    /// <summary>Name of the document: the version in the addresses that it describes.</summary>
    public const string Name = "v1";

    private readonly Lazy<Task<EncodedDocument>> _document = new(() => EncodeAsync(provider));

    public Task<EncodedDocument> GetAsync(CancellationToken aborted) => _document.Value.WaitAsync(aborted);

    private static async Task<EncodedDocument> EncodeAsync(IOpenApiDocumentProvider provider)
    {
        var document = await provider.GetOpenApiDocumentAsync();
        using var text = new StringWriter(CultureInfo.InvariantCulture);

        // Without blanks and ends of lines, which are a third of it.
        document.SerializeAsV31(new OpenApiJsonWriter(text, new OpenApiJsonWriterSettings { Terse = true }));
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        return new(bytes, $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\"");
    }
}

/// <summary>The bytes of a document and their ETag, strong and quoted.</summary>
internal sealed record EncodedDocument(byte[] Bytes, string ETag);
