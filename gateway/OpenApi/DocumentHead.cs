using System.Reflection;

namespace Sitrep.Gateway.OpenApi;

/// <summary>What a document says before its operations.</summary>
internal static class DocumentHead
{
    private const string Description = """
        What each side and each agency *says* about strikes and diplomacy in Russia's war against Ukraine, with its source. Claims that
        differ stand side by side: nothing is overwritten, nothing is averaged, and a zero, an unknown, a blank and a withheld number stay
        four different things. All of it is unverified, and figures may change.

        - **Reading is public** and needs no key. Pages of any origin may read; writes are taken from the gateway's own machine only.
        - **Names** are camelCase; enum values are words in kebab case; times are RFC 3339 in UTC; a number that there is not is `null`, with the
          reason beside it. A text or an object that says nothing is left out.
        - **HEAD** is taken wherever GET and an ETag are, and answers with the same headers and no body; it has no entries of its own below.
        - **Codings**: `Accept-Encoding` chooses among `br`, `gzip` and the bytes as they are, wherever GET and an ETag are. Each has an ETag of its own.
        - **Every answer can be had again**: it names the pair of revisions that was read (`d12.s48`), and `at` asks for that pair.
        - **Errors** are `application/problem+json` with a stable `type` and every fault of the request at once. A parameter that an address
          does not take is a fault.
        """;

    public static void Write(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Sitrep",
            Version = typeof(DocumentHead).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0],
            Summary = "Situation reports on strikes and diplomacy, every figure with its claimant and source.",
            Description = Description,
            License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
        };
        document.Servers = [new OpenApiServer { Url = "/", Description = "The gateway that serves this document." }];

        // One empty requirement: nothing is needed, and that is meant.
        document.Security = [new OpenApiSecurityRequirement()];
        document.Tags = Tags.All.ToHashSet();
    }
}
