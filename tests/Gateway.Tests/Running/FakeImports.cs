using Grpc.Core;
using Sitrep.Evidence.V1;

namespace Sitrep.Gateway.Tests.Running;

/// <summary>How a fake service takes files: scripted, and remembered.</summary>
internal sealed class FakeImports
{
    public List<string> Formats { get; } = ["bulletin"];

    /// <summary>The outcome of each row.</summary>
    public List<RowOutcome> Rows { get; } = [];

    /// <summary>What is odd about the file.</summary>
    public List<FileNotice> Notices { get; } = [];

    /// <summary>The options of the last import or try.</summary>
    public ImportOptions? Asked { get; private set; }

    /// <summary>The requests for a re-derivation, tries too.</summary>
    public List<RederiveRequest> Rederived { get; } = [];

    /// <summary>Thrown by a try, and by a real import before it takes anything.</summary>
    public RpcException? Refusal { get; set; }

    /// <summary>Whether the refusal comes before the file was read.</summary>
    public bool RefusesUnread { get; set; }

    /// <summary>Thrown by a real import after its first progress.</summary>
    public RpcException? WriteFault { get; set; }

    /// <summary>Files that were really imported.</summary>
    public List<string> Written { get; } = [];

    internal sealed class Service(FakeState state) : ImportService.ImportServiceBase
    {
        public override Task<ListFormatsResponse> ListFormats(ListFormatsRequest request, ServerCallContext context) => Task.FromResult(
            new ListFormatsResponse
            {
                Formats = { state.Imports.Formats.Select(name => new ImportFormat { Name = name, Description = "A format." }) },
            });

        public override async Task<GetRawRowResponse> GetRawRow(GetRawRowRequest request, ServerCallContext context)
        {
            state.Records.Heard(request);
            await state.Before(context);
            if (state.Records.HasNoRows)
                throw new RpcException(new Status(StatusCode.Unimplemented, "unknown"));
            return state.Records.Rows.TryGetValue(request.Record, out var row)
                ? new() { Row = row, Revision = state.RevisionOf(request) }
                : throw new RpcException(new Status(StatusCode.NotFound, "no row"));
        }

        public override async Task Import(
            IAsyncStreamReader<ImportRequest> requests, IServerStreamWriter<ImportResponse> responses, ServerCallContext context)
        {
            await requests.MoveNext();
            var options = state.Imports.Asked = requests.Current.Options;
            var file = new StringBuilder();
            if (state.Imports is { RefusesUnread: true, Refusal: { } unread })
                throw unread;
            await foreach (var piece in requests.ReadAllAsync())
                file.Append(piece.Chunk.ToStringUtf8());
            if (state.Imports.Refusal is { } refusal)
                throw refusal;
            foreach (var notice in state.Imports.Notices)
                await responses.WriteAsync(new() { Notice = notice });
            await responses.WriteAsync(new() { Progress = new() { Rows = 1, Bytes = file.Length } });
            if (!options.DryRun && state.Imports.WriteFault is { } fault)
                throw fault;

            foreach (var row in state.Imports.Rows.Where(row => !options.OmitElsewhere || row.Outcome != Outcome.Elsewhere))
                await responses.WriteAsync(new() { Row = row });
            var news = state.Imports.Rows.Count(row => row.Outcome == Outcome.New);
            if (!options.DryRun)
            {
                state.Imports.Written.Add(file.ToString());
                if (news > 0)
                    state.Commit();
            }

            await responses.WriteAsync(new()
            {
                Summary = new()
                {
                    Revision = state.Revision,
                    NewRows = news,
                    ElsewhereRows = state.Imports.Rows.Count(row => row.Outcome == Outcome.Elsewhere),
                    WarnedRows = state.Imports.Rows.Count(row => row.Warnings.Count > 0),
                    Published = !options.DryRun && news > 0,
                }
            });
        }

        public override async Task Rederive(RederiveRequest request, IServerStreamWriter<RederiveResponse> responses, ServerCallContext context)
        {
            state.Imports.Rederived.Add(request);
            if (state.Imports.Refusal is { } refusal)
                throw refusal;
            if (!request.DryRun && state.Imports.WriteFault is { } fault)
                throw fault;
            foreach (var row in state.Imports.Rows)
                await responses.WriteAsync(new() { Row = row });
            var revised = state.Imports.Rows.Count(row => row.Outcome == Outcome.Revised);
            var writes = !request.DryRun && revised > 0;
            if (writes)
                state.Commit();
            await responses.WriteAsync(new() { Summary = new() { Revision = state.Revision, RevisedRows = revised, Published = writes } });
        }
    }
}
