namespace Sitrep.Gateway.Export;

/// <summary>Why an export is not given.</summary>
internal static class ExportProblems
{
    /// <summary>The services say different things of a source or an alias, and a bulletin has one line for each. Entries are named as
    /// kind/id.</summary>
    public static Problem RegistersDiffer(IReadOnlyList<string> entries, SectionList sections) => ProblemKinds.Conflict(
        "registers-differ", "The services' registers differ.",
        $"{entries.Count:N0} entries "
            + $"differ{(entries.Count > ExportLimits.EntriesNamedMax ? $", of which {ExportLimits.EntriesNamedMax} are named" : "")}; a bulletin "
            + "has one line for each.") with
    {
        Errors =
        [
            .. entries.Take(ExportLimits.EntriesNamedMax).Select(entry => new Violation(
                entry, "Is not the same in all services.",
                "Import a bulletin with this entry, which brings them in line, or export with "
                    + $"{string.Join(" or ", sections.All.Select(section => $"register={section}"))}.")),
        ],
    };

    public static Problem TooLarge() => new(
        "export-too-large", StatusCodes.Status400BadRequest, "The export is too large for one file.",
        $"It would have more than {ExportLimits.FileBytesMax:N0} bytes; export it in parts with start, end or kind.");

    public static Problem TooLate() => ProblemKinds.ServiceUnavailable(
        $"The export was not ready within {ExportLimits.Budget.TotalMinutes:0} minutes; export it in parts with start, end or kind, or ask again "
            + "later.");
}
