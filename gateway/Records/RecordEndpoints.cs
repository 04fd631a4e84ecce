namespace Sitrep.Gateway.Records;

/// <summary>The addresses of records: lists, single records, their history, and the rows of files that they were made of.</summary>
internal static class RecordEndpoints
{
    public static IServiceCollection AddRecords(this IServiceCollection services) => services
        .AddSingleton<RecordResources>()
        .AddSingleton<RecordQuestionReader>()
        .AddSingleton<RecordService>();

    public static void MapRecords(this IEndpointRouteBuilder endpoints)
    {
        foreach (var kind in endpoints.ServiceProvider.GetRequiredService<RecordResources>().All)
        {
            var records = endpoints.MapGroup(kind.Path).RequireRateLimiting(Overload.Policy);
            var handlers = ActivatorUtilities.CreateInstance<RecordKindEndpoints>(endpoints.ServiceProvider, kind);
            records.MapMethods("", Caching.GetAndHead, handlers.ListAsync).Describe(RecordOperations.List(kind));
            records.MapMethods("/{id}", Caching.GetAndHead, handlers.GetAsync).Describe(RecordOperations.One(kind));
            records.MapMethods("/{id}/history", Caching.GetAndHead, handlers.ListVersionsAsync).Describe(RecordOperations.History(kind));
            records.MapMethods("/{id}/raw", Caching.GetAndHead, handlers.GetRawRowAsync).Describe(RecordOperations.Raw(kind));
        }
    }
}
