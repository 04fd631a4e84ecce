using Sitrep.Evidence.V1;
using Sitrep.Gateway.Backends;

namespace Sitrep.Gateway.Records;

/// <summary>The address of the words that no register knows, which each service lists of its own records.</summary>
internal static class UnresolvedEndpoint
{
    public const string Path = "/v1/unresolved";

    private static readonly PagedList Words = new(
        new(UnresolvedService.Descriptor.Methods.Single()), [Backend.StrikesName, Backend.DiplomacyName]);

    public static void MapUnresolved(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapOwnList(Path, Words, RecordOperations.Unresolved(Words));
}
