namespace Sitrep.Gateway.Records;

/// <summary>The address of the words that no register knows, which each service lists of its own records.</summary>
internal static class UnresolvedEndpoint
{
    public const string Path = "/v1/unresolved";

    public static void MapUnresolved(this IEndpointRouteBuilder endpoints)
    {
        PagedList words = new(
            new(UnresolvedService.Descriptor.Methods.Single()), endpoints.ServiceProvider.GetRequiredService<SectionList>().All);
        endpoints.MapOwnList(Path, words, RecordOperations.Unresolved(words));
    }
}
