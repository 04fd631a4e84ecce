namespace Sitrep.Gateway.Records;

/// <summary>The parameters of records' addresses.</summary>
internal static class RecordParameters
{
    public static readonly Parameter At = Parameter.Query("at", Schema.Text(
        "As of this revision of the service that keeps the records, such as `s48`, or as of a pair as a report names it. Such an answer never "
            + "changes."), "d1.s1");

    private static readonly Parameter Limit = Parameter.Query("limit", Schema.Number(
        $"Most items of a page, 1 to {PagedList.PageSizeMax}; 50 if left out. A page may hold fewer.", min: 1, format: "int32"), 50);

    private static readonly Parameter Cursor = Parameter.Query("cursor", Schema.Text(
        "Where the next page begins, as `next` and the header `Link` of the page before have it; all other parameters as they were."), "");

    /// <summary>What every page takes.</summary>
    public static IReadOnlyList<Parameter> OfPage { get; } = [Limit, Cursor];

    /// <summary>What one thing of a name takes.</summary>
    public static IReadOnlyList<Parameter> OfOne(IReadOnlyList<SectionDefinition> services) =>
        [ReportParameters.Zone, At, ReportParameters.AsOf, .. OfService(services), ReportParameters.IfNoneMatch];

    /// <summary>What a list takes.</summary>
    public static IReadOnlyList<Parameter> OfList(PagedList list) =>
    [
        ReportParameters.Zone, At, ReportParameters.AsOf, .. list.Filters.Parameters, .. OfPage, .. OfService(list.Services),
        ReportParameters.IfNoneMatch,
    ];

    /// <summary>What a history takes.</summary>
    public static IReadOnlyList<Parameter> OfHistory(IReadOnlyList<SectionDefinition> services) =>
        [.. OfPage, .. OfService(services), ReportParameters.IfNoneMatch];

    private static Parameter[] OfService(IReadOnlyList<SectionDefinition> services) => services.Count == 1
        ? []
        :
        [
            Parameter.Query("service", Schema.OneOf(
                "The service to ask, where several have the same list.", services.Select(service => service.Name)), services[0].Name),
        ];
}
