namespace Sitrep.Gateway.OpenApi;

/// <summary>The groups of operations, in the order of the document.</summary>
internal static class Tags
{
    public static readonly OpenApiTag Reports = Create("Reports", "Everything on file about a day or a period, for reading or for computing.");
    public static readonly OpenApiTag Records =
        Create("Records", "What the services keep, one by one: lists with filters and pages, history, and the rows of files.");
    public static readonly OpenApiTag Series = Create("Series", "Numbers over time.");
    public static readonly OpenApiTag Live = Create("Live", "Changes as they happen.");
    public static readonly OpenApiTag Export = Create("Export", "Everything, to take along.");
    public static readonly OpenApiTag Imports = Create("Imports", "How records get in. From the machine of the gateway only.");
    public static readonly OpenApiTag Redactions = Create(
        "Redactions", "Words that were taken out of records for good. From the machine of the gateway only.");
    public static readonly OpenApiTag Service = Create("Service", "What is where, whether it is well, and this document.");

    public static IList<OpenApiTag> All { get; } = [Reports, Records, Series, Live, Export, Imports, Redactions, Service];

    private static OpenApiTag Create(string name, string description) => new() { Name = name, Description = description };
}
