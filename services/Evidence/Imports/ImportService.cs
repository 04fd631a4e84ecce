using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Sitrep.Contracts;
using Sitrep.Evidence.Checks;
using Sitrep.Evidence.Failures;
using Sitrep.Evidence.Imports.Datasets;
using Sitrep.Evidence.Records;
using Sitrep.Evidence.V1;
using Sitrep.Storage;
using WriteOptions = Sitrep.Storage.WriteOptions;

namespace Sitrep.Evidence.Imports;

/// <summary>The one door for files, over gRPC.</summary>
public sealed class ImportService(Importer importer, RawRowReader rawRows, Database database, TimeProvider clock) : V1.ImportService.ImportServiceBase
{
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
            : await importer.Run(file, format.AllOrNothing, options.AllowGone, WriteOptionsOf(options, format, file), context.CancellationToken);
        if (format is Dataset dataset)
            result = NotYet.Warned(result, dataset.Records, options.KnownTime?.ToDateTimeOffset() ?? clock.GetUtcNow());
        foreach (ImportResponse piece in ImportPieces.Of(file.Notices, result, spool.Bytes))
            await responseStream.WriteAsync(piece, context.CancellationToken);
    }

    public override async Task Rederive(RederiveRequest request, IServerStreamWriter<RederiveResponse> responseStream, ServerCallContext context)
    {
        Violations faults = [];
        Check(request.KnownTime, request.Author, faults);
        InvalidFieldsException.ThrowIfAny(faults);
        Rederivation rows = importer.Rederivation(request.Format);
        WriteOptions options = new()
        {
            Author = request.Author,
            Note = $"re-derivation of {string.Join(", ", rows.Datasets.Select(dataset => dataset.Name))}",
            KnownTime = request.KnownTime is { } time ? Micros.From(time.ToDateTimeOffset()) : null,
        };
        ImportResult result = request.DryRun
            ? importer.DryRun(rows, allowGone: true)
            : await importer.Run(rows, allOrNothing: false, allowGone: true, options, context.CancellationToken);
        foreach (ImportResponse piece in ImportPieces.Of([], result, bytes: 0))
            await responseStream.WriteAsync(ImportPieces.ToRederived(piece), context.CancellationToken);
    }

    private static async Task<ImportOptions> ReadOptions(IAsyncStreamReader<ImportRequest> requests, CancellationToken cancellationToken)
    {
        Violations faults = [];
        ImportOptions? options = await requests.MoveNext(cancellationToken) ? requests.Current.Options : null;
        if (options is null)
            faults.Add("options", "Missing.", "Send the options as the first message.");
        Check(options?.KnownTime, options?.Author ?? "", faults);
        return options is null || faults.Any ? throw new InvalidFieldsException(faults) : options;
    }

    private static WriteOptions WriteOptionsOf(ImportOptions options, IImportFormat format, StagedFile file) => new()
    {
        Author = options.Author.Length > 0 ? options.Author : file.Author,
        Note = file.Note.Length > 0 ? file.Note : $"import of {format.Name}",
        KnownTime = (options.KnownTime?.ToDateTimeOffset() ?? file.KnownTime) is { } time ? Micros.From(time) : null,
    };

    private static void Check(Timestamp? knownTime, string author, Violations faults)
    {
        if (knownTime is not null)
            Instants.Read(knownTime, "knownTime", faults);
        TextChecks.Optional(author, faults, "author", WriteChecks.AuthorMax);
    }
}
