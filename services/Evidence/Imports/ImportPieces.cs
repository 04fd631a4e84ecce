using Sitrep.Evidence.V1;

namespace Sitrep.Evidence.Imports;

/// <summary>What became of rows, as the contract says it piece by piece.</summary>
internal static class ImportPieces
{
    private const int RowsPerProgress = 1_000;

    /// <summary>Notices about the file, progress, an outcome per row, and a summary last.</summary>
    /// <param name="notices">What is odd about the file.</param>
    /// <param name="result">What became of its rows.</param>
    /// <param name="bytes">Bytes received.</param>
    /// <param name="omits">Rows of these outcomes are counted in the summary and not told of; null for none.</param>
    /// <param name="asTried">Whether the dry run before has told of the rows: none of them is told of.</param>
    public static IEnumerable<ImportResponse> Split(
        IReadOnlyList<FileNotice> notices, ImportResult result, long bytes, Outcome? omits = null, bool asTried = false)
    {
        foreach (var notice in notices)
            yield return new() { Notice = notice };
        foreach (var (index, row) in result.Rows.Index())
        {
            if (index % RowsPerProgress == 0)
                yield return new() { Progress = new() { Rows = index, Bytes = bytes } };
            if (!asTried && row.Outcome != omits)
                yield return new() { Row = OutcomeOf(row) };
        }

        yield return new() { Summary = SummaryOf(result, asTried) };
    }

    /// <summary>The same piece of the answer to a re-derivation, which has no file to give notice of.</summary>
    public static RederiveResponse ToRederived(ImportResponse piece) => piece.PieceCase switch
    {
        ImportResponse.PieceOneofCase.Progress => new() { Progress = piece.Progress },
        ImportResponse.PieceOneofCase.Row => new() { Row = piece.Row },
        ImportResponse.PieceOneofCase.Summary => new() { Summary = piece.Summary },
        _ => throw new NotSupportedException($"A re-derivation has no {piece.PieceCase}."),
    };

    private static RowOutcome OutcomeOf(ClassifiedRow row) => new()
    {
        Line = row.Line,
        Kind = row.Kind,
        Id = row.Id,
        Outcome = row.Outcome,
        Changes = { row.Changes },
        Faults = { FaultsOf(row.Faults) },
        Warnings = { FaultsOf(row.Warnings) },
    };

    private static RowFault[] FaultsOf(Violations faults) => !faults.Any ? [] :
    [
        .. faults.Take(ImportLimits.FaultsPerRowMax)
            .Select(fault => new RowFault { Field = fault.Field, Reason = fault.Reason, Remedy = fault.Remedy }),
    ];

    private static ImportSummary SummaryOf(ImportResult result, bool asTried)
    {
        var counts = result.Rows.CountBy(row => row.Outcome).ToDictionary();
        return new()
        {
            Revision = result.Revision,
            Published = result.Published,
            NewRows = counts.GetValueOrDefault(Outcome.New),
            UnchangedRows = counts.GetValueOrDefault(Outcome.Unchanged),
            RevisedRows = counts.GetValueOrDefault(Outcome.Revised),
            RejectedRows = counts.GetValueOrDefault(Outcome.Rejected),
            GoneRows = counts.GetValueOrDefault(Outcome.Gone),
            ElsewhereRows = counts.GetValueOrDefault(Outcome.Elsewhere),
            WarnedRows = result.Rows.Count(row => row.Outcome is not (Outcome.Rejected or Outcome.Gone or Outcome.PassedOver) && row.Warnings.Any),
            PassedOverRows = counts.GetValueOrDefault(Outcome.PassedOver),
            AsTried = asTried,
        };
    }
}
