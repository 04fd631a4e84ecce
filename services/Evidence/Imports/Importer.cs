using System.Diagnostics.Metrics;
using Sitrep.Evidence.Imports.Datasets;
using Sitrep.Evidence.V1;
using Sitrep.Storage;

namespace Sitrep.Evidence.Imports;

/// <summary>What became of a file.</summary>
/// <param name="Rows">Every row with its outcome, in the order of the file; then what is gone from it, by id.</param>
/// <param name="Revision">Revision made; where nothing was written, the one classified against.</param>
/// <param name="Published">True if something was written.</param>
public sealed record ImportResult(IReadOnlyList<ClassifiedRow> Rows, long Revision, bool Published)
{
    /// <summary>The same with what is told of the rows, and without what they hold.</summary>
    public ImportResult WithoutRecords() => this with { Rows = [.. Rows.Select(row => row with { Record = null, Raw = null })] };
}

/// <summary>Classifies a file against a revision without holding up other writes, then publishes it in one transaction, whole or
/// not at all. Importing the same file again changes nothing.</summary>
public sealed class Importer(Database database, RecordSet records, IEnumerable<IImportFormat> formats, TimeProvider clock, Meter meter)
    : IDisposable
{
    private const int RecordsPerPut = 1_000; // written at once: their copies in the form in which they are stored are held meanwhile

    private readonly Admission _places = new("import", ImportLimits.AtOnceMax, clock, meter);
    private readonly Counter<long> _rows = meter.CreateCounter<long>(
        "sitrep.import.rows", "{row}", "Rows of files that were imported, by their outcome.");

    /// <summary>The file that was tried last.</summary>
    internal TriedFile Tried { get; } = new(clock);

    /// <summary>The formats, by name.</summary>
    public IReadOnlyList<IImportFormat> Formats { get; } = [.. formats.OrderBy(format => format.Name, StringComparer.Ordinal)];

    /// <summary>The format of that name. <exception cref="FormatUnknownException">There is none.</exception></summary>
    public IImportFormat Format(string name) =>
        Formats.FirstOrDefault(format => format.Name == name)
        ?? throw new FormatUnknownException(name, string.Join(", ", Formats.Select(format => format.Name)));

    /// <summary>Waits until the files before are done; disposing what it returns lets the next one in.</summary>
    /// <exception cref="TooManyImportsException">They were not done in time.</exception>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken) =>
        await _places.EnterAsync(ImportLimits.WaitMax, cancellationToken) ?? throw new TooManyImportsException(ImportLimits.AtOnceMax);

    /// <summary>The rows on file of a dataset, or of every dataset where no name is given, to be derived once more.</summary>
    /// <exception cref="FormatUnknownException">There is no dataset of that name.</exception>
    public Rederivation Rederivation(string format)
    {
        Dataset[] datasets = [.. Formats.OfType<Dataset>()];
        Dataset[] asked = [.. datasets.Where(dataset => format.Length == 0 || dataset.Name == format)];
        return asked.Length > 0 || format.Length == 0
            ? new Rederivation(records, asked)
            : throw new FormatUnknownException(format, string.Join(", ", datasets.Select(dataset => dataset.Name)));
    }

    /// <summary>Says what an import would do, and writes nothing.</summary>
    /// <exception cref="FileShrankException">The file lacks more of what is stored than is allowed.</exception>
    public Task<ImportResult> DryRunAsync(StagedFile file, bool allowGone, CancellationToken cancellationToken) => database.ReadAsync(
        ReadPoint.Newest,
        snapshot => new ImportResult(file.Classify(snapshot, allowGone), snapshot.Revision, Published: false),
        cancellationToken);

    /// <summary>Counts the rows of a file that was imported under this name.</summary>
    public void Count(string format, ImportResult result)
    {
        foreach (var (outcome, rows) in result.Rows.CountBy(row => row.Outcome))
            _rows.Add(rows, new("sitrep.import.format", format), new("sitrep.import.outcome", EnumWords.Of(outcome)));
    }

    /// <summary>Publishes a file as one revision; none if there is nothing to write, or if one row refuses the whole. What a dry run has said
    /// of the file is taken where nothing was written since.</summary>
    /// <exception cref="FileShrankException">The file lacks more of what is stored than is allowed.</exception>
    public async Task<ImportResult> RunAsync(
        StagedFile file, bool allOrNothing, bool allowGone, WriteOptions options, CancellationToken cancellationToken, ImportResult? tried = null)
    {
        var staged = tried?.Revision == database.NewestRevision ? tried : await DryRunAsync(file, allowGone, cancellationToken);
        if (!ToPublish(allOrNothing, staged.Rows).Any())
            return staged;

        var written = await database.WriteAsync(
            options with { IsLong = true },
            tx =>
            {
                // What was classified still holds unless somebody wrote since.
                var rows = tx.Revision == staged.Revision + 1 ? staged.Rows : file.Classify(tx, allowGone);
                Publish(tx, [.. ToPublish(allOrNothing, rows)]);
                return rows;
            },
            cancellationToken);
        return new ImportResult(written.Value!, written.Revision, written.Changed);
    }

    public void Dispose() => Tried.Dispose();

    private void Publish(WriteTransaction tx, IReadOnlyList<ClassifiedRow> rows)
    {
        if (rows.Count == 0)
            tx.Abandon();
        var byKind = rows.ToLookup(row => row.Kind);
        foreach (var store in records.Stores.Where(store => byKind.Contains(store.Kind.Name)))
        {
            var written = byKind[store.Kind.Name].Where(row => row.Record is not null).ToLookup(IsNew, row => row.Record!);
            foreach (var part in written[true].Chunk(RecordsPerPut))
                store.AddAll(tx, part);
            foreach (var part in written[false].Chunk(RecordsPerPut))
                store.PutAll(tx, part);
            store.ListUnresolved(tx, byKind[store.Kind.Name].Where(row => row.Record is null).Select(row => row.Id));
        }

        var kept = rows.Where(row => row.Raw is not null).ToLookup(IsNew, row => row.Raw!);
        RawRows.Add(tx, [.. kept[true]]);
        RawRows.Put(tx, [.. kept[false]]);
    }

    // What was new to the revision that rows were held against is so still: what has changed since is looked at before it is published.
    private static bool IsNew(ClassifiedRow row) => row.Outcome == Outcome.New;

    private static IEnumerable<ClassifiedRow> ToPublish(bool allOrNothing, IReadOnlyList<ClassifiedRow> rows) =>
        allOrNothing && rows.Any(row => row.Outcome == Outcome.Rejected) ? [] : rows.Where(row => row.Writes);
}
