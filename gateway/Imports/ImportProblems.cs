namespace Sitrep.Gateway.Imports;

/// <summary>Why a file is not imported.</summary>
internal static class ImportProblems
{
    public static Problem UnknownFormat(string format, IEnumerable<string> known) =>
        ProblemKinds.NotFound($"No service reads the format '{format}'; there are: {string.Join(", ", known)}.");

    /// <param name="remedy">What to do, in a few words.</param>
    public static Problem Unreachable(IEnumerable<Backend> missing, string remedy) => ProblemKinds.ServiceUnavailable(
        $"Not reached: {string.Join(" and ", missing.Select(backend => backend.Name))}. Nothing was written; {remedy} in a moment.");

    /// <summary>Names every fault of every row, as far as anybody would read.</summary>
    public static Problem Rejected(IReadOnlyList<RowOutcome> rejected)
    {
        Violation[] faults = [.. rejected.SelectMany(row => row.Faults.Select(fault => OfRow(row, fault)))];
        var more = Math.Max(0, faults.Length - UploadLimits.FaultsShownMax);
        return ProblemKinds.InvalidRequest([.. faults.Take(UploadLimits.FaultsShownMax)]) with
        {
            Name = "import-rejected",
            Title = "The file has faults; nothing was written.",
            Detail = $"{Counted(rejected.Count, "line is", "lines are")} wrong, in {Counted(faults.Length, "place", "places")}"
                + (more > 0 ? $", of which {more:N0} are not shown." : "."),
            Extend = problem => problem.Rejected = new() { More = more },
        };
    }

    /// <summary>A part of the import failed after another part was written.</summary>
    /// <param name="failed">The service whose part it is.</param>
    /// <param name="completes">What completes it, in a sentence.</param>
    public static Problem HalfDone(Problem cause, string failed, string completes) => cause with
    {
        Detail = $"The part of {failed} was not written: {cause.Detail} {completes}",
    };

    private static string Counted(int count, string one, string many) => $"{count:N0} {(count == 1 ? one : many)}";

    private static Violation OfRow(RowOutcome row, RowFault fault) => new(
        fault.Field.Length == 0 ? $"line {row.Line}" : $"line {row.Line}: {fault.Field}", fault.Reason, fault.Remedy);
}
