using Grpc.Core;
using Sitrep.Evidence.V1;

namespace Sitrep.Gateway.Tests.Running;

/// <summary>How a fake service takes words out: scripted, and remembered.</summary>
internal sealed class FakeRedactions
{
    /// <summary>What was asked last.</summary>
    public RedactRequest? Asked { get; private set; }

    /// <summary>Thrown in place of an answer.</summary>
    public RpcException? Refusal { get; set; }

    /// <summary>What is on file.</summary>
    public List<Redaction> All { get; } = [];

    internal sealed class Service(FakeState state) : RedactionService.RedactionServiceBase
    {
        public override async Task<RedactResponse> Redact(RedactRequest request, ServerCallContext context)
        {
            state.Redactions.Asked = request;
            await state.Before(context);
            if (state.Redactions.Refusal is { } refusal)
                throw refusal;
            var revision = state.CommitRedaction();
            var redaction = new Redaction()
            {
                Record = request.Record,
                Mark = "[redacted-0123456789ab]",
                Places = 2,
                Versions = 1,
                Commit = new Commit { Revision = revision, Author = request.Author, Note = request.Reason },
            };
            state.Redactions.All.Add(redaction);
            return new()
            {
                Redaction = redaction,
                KeptFields = { "id" },
                Elsewhere = { "attacks/a-2" },
                ElsewhereMore = 1,
                Erased = true,
                Revision = revision,
            };
        }

        public override Task<ListRedactionsResponse> ListRedactions(ListRedactionsRequest request, ServerCallContext context) => Task.FromResult(
            new ListRedactionsResponse
            {
                Redactions = { state.Redactions.All.Where(redaction => request.Record.Length == 0 || redaction.Record == request.Record) },
                Revision = state.RevisionOf(request),
            });
    }
}
