namespace Sitrep.Gateway.Imports;

/// <summary>The door for files.</summary>
internal static class ImportEndpoints
{
    public const string Path = "/v1/imports";

    public static IServiceCollection AddImports(this IServiceCollection services) => services;

    public static void MapImports(this IEndpointRouteBuilder endpoints)
    {
    }
}
