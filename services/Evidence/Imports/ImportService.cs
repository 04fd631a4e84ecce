using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Sitrep.Evidence.Imports.Datasets;
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
        ServerCallContext context) =>
        await responseStream.SendAllAsync(await ImportAsync(requestStream, context.CancellationToken), context.CancellationToken);

    public override async Task Rederive(RederiveRequest request, IServerStreamWriter<RederiveResponse> responseStream, ServerCallContext context)
    {
        Violations faults = [];
        Check(request.KnownTime, request.Author, faults);
        InvalidFieldsException.ThrowIfAny(faults);
        var pieces = await RederiveAsync(request, context.CancellationToken);
        await responseStream.SendAllAsync(pieces.Select(ImportPieces.ToRederived), context.CancellationToken);
    }

    // The place is given back, and the records are let go of, before the answer is sent: a caller may hear it slowly.
    private async Task<IEnumerable<ImportResponse>> ImportAsync(IAsyncStreamReader<ImportRequest> requests, CancellationToken cancellationToken)
    {
        var options = await ReadOptionsAsync(requests, cancellationToken);
        var format = importer.Format(options.Format);
        using var spool = await Spool.ReceiveAsync(requests, cancellationToken);
        using var place = await importer.EnterAsync(cancellationToken);
        FileKey key = new(spool.Sha256, format.Name, string.Join(' ', options.KindsElsewhere), options.AllowGone);
        var tried = importer.Tried.Take(key);
        var file = tried?.File ?? format.Read(spool.Content, options.KindsElsewhere, cancellationToken);
        var result = options.DryRun
            ? await importer.DryRunAsync(file, options.AllowGone, cancellationToken)
            : await importer.RunAsync(
                file, format.AllOrNothing, options.AllowGone, WriteOptionsOf(options, format, file), cancellationToken, tried?.Result);
        if (options.DryRun)
            importer.Tried.Keep(key, new(file, result));
        if (format is Dataset dataset)
            result = PendingReferences.Warned(result, dataset.Records, options.KnownTime?.ToDateTimeOffset() ?? clock.GetUtcNow());
        if (!options.DryRun)
            importer.Count(format.Name, result);
        return ImportPieces.Split(
            file.Notices,
            result.WithoutRecords(),
            spool.Bytes,
            options.OmitElsewhere ? Outcome.Elsewhere : null,
            options.HasTriedRevision && options.TriedRevision == tried?.Result.Revision && ReferenceEquals(result.Rows, tried.Result.Rows));
    }

    private async Task<IEnumerable<ImportResponse>> RederiveAsync(RederiveRequest request, CancellationToken cancellationToken)
    {
        var rows = importer.Rederivation(request.Format);
        var options = new WriteOptions()
        {
            Author = request.Author,
            Note = $"re-derivation of {string.Join(", ", rows.Datasets.Select(dataset => dataset.Name))}",
            KnownTime = request.KnownTime is { } time ? Micros.From(time.ToDateTimeOffset()) : null,
        };
        using var place = await importer.EnterAsync(cancellationToken);
        importer.Tried.LetGo();
        var result = request.DryRun
            ? await importer.DryRunAsync(rows, allowGone: true, cancellationToken)
            : await importer.RunAsync(rows, allOrNothing: false, allowGone: true, options, cancellationToken);
        return ImportPieces.Split([], result.WithoutRecords(), bytes: 0);
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
