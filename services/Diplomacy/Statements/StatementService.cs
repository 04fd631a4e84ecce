using Grpc.Core;
using Sitrep.Diplomacy.V1;
using Sitrep.Evidence.Records;

namespace Sitrep.Diplomacy.Statements;

/// <summary>Statements over gRPC.</summary>
public sealed class StatementService(RecordHandlers<Statement> statements) : V1.StatementService.StatementServiceBase
{
    public override async Task<GetStatementResponse> GetStatement(GetStatementRequest request, ServerCallContext context)
    {
        var (statement, revision) = await statements.GetAsync(request, context.CancellationToken);
        return new GetStatementResponse { Statement = statement, Revision = revision };
    }

    public override async Task<ListStatementsResponse> ListStatements(ListStatementsRequest request, ServerCallContext context)
    {
        var (page, next, revision) = await statements.ListAsync(
            request,
            context.CancellationToken,
            Term.Of("party", request.Party),
            Term.Of("about", request.About),
            Term.Of("claimant", request.Claimant));
        return new ListStatementsResponse { Statements = { page }, NextPageToken = next, Revision = revision };
    }

    public override async Task<CreateStatementResponse> CreateStatement(CreateStatementRequest request, ServerCallContext context)
    {
        var (statement, revision) = await statements.CreateAsync(request, request.Statement, request.Note, context.CancellationToken);
        return new() { Statement = statement, Revision = revision };
    }

    public override async Task<UpdateStatementResponse> UpdateStatement(UpdateStatementRequest request, ServerCallContext context)
    {
        var (statement, revision) = await statements.UpdateAsync(request, request.Statement, request.Note, context.CancellationToken);
        return new() { Statement = statement, Revision = revision };
    }

    public override async Task<WithdrawStatementResponse> WithdrawStatement(WithdrawStatementRequest request, ServerCallContext context)
    {
        var (statement, revision) = await statements.WithdrawAsync(request, context.CancellationToken);
        return new() { Statement = statement, Revision = revision };
    }

    public override async Task<ListStatementRevisionsResponse> ListStatementRevisions(
        ListStatementRevisionsRequest request, ServerCallContext context)
    {
        var response = new ListStatementRevisionsResponse();
        (response.NextPageToken, response.Revision) = await statements.ListRevisionsAsync(
            request,
            (commit, statement) => response.Revisions.Add(new StatementRevision { Commit = commit, Statement = statement }),
            context.CancellationToken);
        return response;
    }
}
