using Sitrep.Evidence.Failures;
using Sitrep.Evidence.Records;
using Sitrep.Evidence.V1;
using Sitrep.Storage;

namespace Sitrep.Evidence.Imports;

/// <summary>What became of a file.</summary>
/// <param name="Rows">Every row with its outcome, in the order of the file.</param>
/// <param name="Revision">Revision made; where nothing was written, the one classified against.</param>
/// <param name="Published">True if something was written.</param>
public sealed record ImportResult(IReadOnlyList<ClassifiedRow> Rows, long Revision, bool Published);

/// <summary>
/// Classifies a file against a revision without holding up other writes, then publishes it in one transaction, whole or
/// not at all. Importing the same file again changes nothing.
/// </summary>
public sealed class Importer(Database database, RecordSet records, IEnumerable<IImportFormat> formats)
{
    private readonly Classifier classifier = new(records);

    /// <summary>The formats, by name.</summary>
    public IReadOnlyList<IImportFormat> Formats { get; } = [.. formats.OrderBy(format => format.Name, StringComparer.Ordinal)];

    /// <summary>The format of that name. <exception cref="FormatUnknownException">There is none.</exception></summary>
    public IImportFormat Format(string name) =>
        Formats.FirstOrDefault(format => format.Name == name)
        ?? throw new FormatUnknownException(name, string.Join(", ", Formats.Select(format => format.Name)));

    /// <summary>Says what an import would do, and writes nothing.</summary>
    public ImportResult DryRun(StagedFile file) => database.Read(ReadPoint.Newest, snapshot =>
        new ImportResult(classifier.Classify(snapshot, file.Rows), snapshot.Revision, Published: false));

    /// <summary>Publishes a file as one revision; none if nothing is new or revised, or if one row refuses the whole.</summary>
    public async Task<ImportResult> Run(IImportFormat format, StagedFile file, WriteOptions options, CancellationToken cancellationToken)
    {
        ImportResult staged = DryRun(file);
        if (!ToPublish(format, staged.Rows).Any())
            return staged;

        Written<IReadOnlyList<ClassifiedRow>> written = await database.Write(
            options,
            tx =>
            {
                // What was classified still holds unless somebody wrote since.
                IReadOnlyList<ClassifiedRow> rows =
                    tx.Revision == staged.Revision + 1 ? staged.Rows : classifier.Classify(tx, file.Rows);
                IReadOnlyList<ClassifiedRow> changed = [.. ToPublish(format, rows)];
                if (changed.Count == 0)
                    tx.Abandon();
                foreach (ClassifiedRow row in changed)
                    records.Of(row.Row.Kind).Put(tx, row.Row.Record!);
                return rows;
            },
            cancellationToken);
        return new ImportResult(written.Value!, written.Revision, written.Changed);
    }

    private static IEnumerable<ClassifiedRow> ToPublish(IImportFormat format, IReadOnlyList<ClassifiedRow> rows) =>
        format.AllOrNothing && rows.Any(row => row.Outcome == Outcome.Rejected)
            ? []
            : rows.Where(row => row.Outcome is Outcome.New or Outcome.Revised);
}
