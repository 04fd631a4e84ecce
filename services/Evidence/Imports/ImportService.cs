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

    public override Task<GetRawRowResponse> GetRawRow(GetRawRowRequest request, ServerCallContext context) =>
        rawRows.GetAsync(request, context.CancellationToken);

    public override async Task Import(
        IAsyncStreamReader<ImportRequest> requestStream,
        IServerStreamWriter<ImportResponse> responseStream,
        ServerCallContext context)
    {
        var options = await ReadOptionsAsync(requestStream, context.CancellationToken);
        var format = importer.Format(options.Format);
        using var spool = await Spool.ReceiveAsync(requestStream, context.CancellationToken);
        var file = format.Read(spool.Content, context.CancellationToken);
        var result = options.DryRun
            ? await importer.DryRunAsync(file, options.AllowGone, context.CancellationToken)
            : await importer.RunAsync(file, format.AllOrNothing, options.AllowGone, WriteOptionsOf(options, format, file), context.CancellationToken);
        if (format is Dataset dataset)
            result = PendingReferences.Warned(result, dataset.Records, options.KnownTime?.ToDateTimeOffset() ?? clock.GetUtcNow());
        foreach (var piece in ImportPieces.Split(file.Notices, result, spool.Bytes))
            await responseStream.WriteAsync(piece, context.CancellationToken);
    }

    public override async Task Rederive(RederiveRequest request, IServerStreamWriter<RederiveResponse> responseStream, ServerCallContext context)
    {
        Violations faults = [];
        Check(request.KnownTime, request.Author, faults);
        InvalidFieldsException.ThrowIfAny(faults);
        var rows = importer.Rederivation(request.Format);
        var options = new WriteOptions()
        {
            Author = request.Author,
            Note = $"re-derivation of {string.Join(", ", rows.Datasets.Select(dataset => dataset.Name))}",
            KnownTime = request.KnownTime is { } time ? Micros.From(time.ToDateTimeOffset()) : null,
        };
        var result = request.DryRun
            ? await importer.DryRunAsync(rows, allowGone: true, context.CancellationToken)
            : await importer.RunAsync(rows, allOrNothing: false, allowGone: true, options, context.CancellationToken);
        foreach (var piece in ImportPieces.Split([], result, bytes: 0))
            await responseStream.WriteAsync(ImportPieces.ToRederived(piece), context.CancellationToken);
    }

    private static async Task<ImportOptions> ReadOptionsAsync(IAsyncStreamReader<ImportRequest> requests, CancellationToken cancellationToken)
    {
        Violations faults = [];
        var options = await requests.MoveNext(cancellationToken) ? requests.Current.Options : null;
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
