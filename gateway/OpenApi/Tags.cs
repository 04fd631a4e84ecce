namespace Sitrep.Gateway.OpenApi;

/// <summary>A group of operations.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What is in it.</param>
internal sealed record Tag(string Name, string Description);

/// <summary>The groups of operations, in the order of the document.</summary>
internal static class Tags
{
    public static readonly Tag Reports = new("Reports", "Everything on file about a day or a period, for reading or for computing.");
    public static readonly Tag Records =
        new("Records", "What the services keep, one by one: lists with filters and pages, history, and the rows of files.");
    public static readonly Tag Series = new("Series", "Numbers over time.");
    public static readonly Tag Live = new("Live", "Changes as they happen.");
    public static readonly Tag Export = new("Export", "Everything, to take along.");
    public static readonly Tag Imports = new("Imports", "How records get in. From the machine of the gateway only.");
    public static readonly Tag Redactions = new("Redactions", "Words that were taken out of records for good. From the machine of the gateway only.");
    public static readonly Tag Service = new("Service", "What is where, whether it is well, and this document.");

    public static IList<Tag> All { get; } = [Reports, Records, Series, Live, Export, Imports, Redactions, Service];
}
