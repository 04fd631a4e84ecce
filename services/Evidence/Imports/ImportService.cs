using Grpc.Core;
using Sitrep.Contracts;
using Sitrep.Evidence.Checks;
using Sitrep.Evidence.Failures;
using Sitrep.Evidence.Records;
using Sitrep.Evidence.V1;
using Sitrep.Storage;
using WriteOptions = Sitrep.Storage.WriteOptions;

namespace Sitrep.Evidence.Imports;

/// <summary>The one door for files, over gRPC.</summary>
public sealed class ImportService(Importer importer, RawRowReader rawRows, Database database) : V1.ImportService.ImportServiceBase
{
    private const int RowsPerProgress = 1_000;

    public override Task<ListFormatsResponse> ListFormats(ListFormatsRequest request, ServerCallContext context) =>
        Task.FromResult(new ListFormatsResponse
        {
            Formats =
            {
                importer.Formats.Select(format => new ImportFormat
                {
                    Name = format.Name,
                    Description = format.Description,
                    Columns = { format.Columns },
                    OptionalColumns = { format.OptionalColumns },
                }),
            },
            Revision = database.NewestRevision,
        });

    public override Task<GetRawRowResponse> GetRawRow(GetRawRowRequest request, ServerCallContext context)
    {
        (RawRow row, long revision) = rawRows.Get(request);
        return Task.FromResult(new GetRawRowResponse { Row = row, Revision = revision });
    }

    public override async Task Import(
        IAsyncStreamReader<ImportRequest> requestStream,
        IServerStreamWriter<ImportResponse> responseStream,
        ServerCallContext context)
    {
        ImportOptions options = await ReadOptions(requestStream, context.CancellationToken);
        IImportFormat format = importer.Format(options.Format);
        using Spool spool = await Spool.Receive(requestStream, context.CancellationToken);
        StagedFile file = format.Read(spool.Content, context.CancellationToken);
        ImportResult result = options.DryRun
            ? importer.DryRun(file, options.AllowGone)
            : await importer.Run(format, file, options.AllowGone, WriteOptionsOf(options, format, file), context.CancellationToken);
        await Answer(file.Notices, result, spool.Bytes, responseStream, context.CancellationToken);
    }

    private static async Task<ImportOptions> ReadOptions(IAsyncStreamReader<ImportRequest> requests, CancellationToken cancellationToken)
    {
        Violations faults = [];
        ImportOptions? options = await requests.MoveNext(cancellationToken) ? requests.Current.Options : null;
        if (options is null)
            faults.Add("options", "Missing.", "Send the options as the first message.");
        if (options?.KnownTime is { } knownTime)
            Instants.Read(knownTime, "knownTime", faults);
        TextChecks.Optional(options?.Author ?? "", faults, "author", WriteChecks.AuthorMax);
        return options is null || faults.Any ? throw new InvalidFieldsException(faults) : options;
    }

    private static WriteOptions WriteOptionsOf(ImportOptions options, IImportFormat format, StagedFile file) => new()
    {
        Author = options.Author.Length > 0 ? options.Author : file.Author,
        Note = file.Note.Length > 0 ? file.Note : $"import of {format.Name}",
        KnownTime = (options.KnownTime?.ToDateTimeOffset() ?? file.KnownTime) is { } time ? Micros.From(time) : null,
    };

    private static async Task Answer(
        IReadOnlyList<FileNotice> notices,
        ImportResult result,
        long bytes,
        IServerStreamWriter<ImportResponse> responses,
        CancellationToken cancellationToken)
    {
        foreach (FileNotice notice in notices)
            await responses.WriteAsync(new() { Notice = notice }, cancellationToken);
        foreach ((int index, ClassifiedRow row) in result.Rows.Index())
        {
            if (index % RowsPerProgress == 0)
                await responses.WriteAsync(new() { Progress = new() { Rows = index, Bytes = bytes } }, cancellationToken);
            await responses.WriteAsync(new() { Row = OutcomeOf(row) }, cancellationToken);
        }

        await responses.WriteAsync(new() { Summary = SummaryOf(result) }, cancellationToken);
    }

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

    private static IEnumerable<RowFault> FaultsOf(Violations faults) => faults.Take(ImportLimits.FaultsPerRowMax)
        .Select(fault => new RowFault { Field = fault.Field, Reason = fault.Reason, Remedy = fault.Remedy });

    private static ImportSummary SummaryOf(ImportResult result)
    {
        Dictionary<Outcome, int> counts = result.Rows.CountBy(row => row.Outcome).ToDictionary();
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
        };
    }
}
