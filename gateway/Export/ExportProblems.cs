using Sitrep.Contracts;
using Sitrep.Gateway.Backends;
using Sitrep.Gateway.Problems;

namespace Sitrep.Gateway.Export;

/// <summary>Why an export is not given.</summary>
internal static class ExportProblems
{
    /// <summary>The two services say different things of a source, and a bulletin has one line for each.</summary>
    public static Problem RegistersDiffer(IReadOnlyList<string> sources) => ProblemOf.Conflict(
        "registers-differ", "The services' registers of sources differ.",
        $"{sources.Count:N0} sources differ{(sources.Count > ExportLimits.SourcesNamedMax ? $", of which {ExportLimits.SourcesNamedMax} are named" : "")}; a bulletin has one line for each.") with
    {
        Errors =
        [
            .. sources.Take(ExportLimits.SourcesNamedMax).Select(id => new Violation(
                $"sources/{id}", "Is not the same in both services.",
                $"Import a bulletin with this source, which brings both in line, or export with register={Backend.StrikesName} or register={Backend.DiplomacyName}.")),
        ],
    };

    public static Problem TooLarge() => new(
        "export-too-large", StatusCodes.Status400BadRequest, "The export is too large for one file.",
        $"It would have more than {ExportLimits.FileBytesMax:N0} bytes; export it in parts with start, end or kind.");

    public static Problem TooLate() => ProblemOf.ServiceUnavailable(
        $"The export was not ready within {ExportLimits.Budget.TotalMinutes:0} minutes; export it in parts with start, end or kind, or ask again later.");
}
