namespace Sitrep.Diplomacy.Statements;

/// <summary>Statements over gRPC.</summary>
public sealed class StatementService(RecordHandlers<Statement> statements) : V1.StatementService.StatementServiceBase
{
    public override Task<GetStatementResponse> GetStatement(GetStatementRequest request, ServerCallContext context) =>
        statements.GetAsync<GetStatementResponse>(request, context.CancellationToken);

    public override Task<ListStatementsResponse> ListStatements(ListStatementsRequest request, ServerCallContext context) =>
        statements.ListAsync<ListStatementsResponse>(request, context.CancellationToken);

    public override Task<CreateStatementResponse> CreateStatement(CreateStatementRequest request, ServerCallContext context) =>
        statements.CreateAsync<CreateStatementResponse>(request, context.CancellationToken);

    public override Task<UpdateStatementResponse> UpdateStatement(UpdateStatementRequest request, ServerCallContext context) =>
        statements.UpdateAsync<UpdateStatementResponse>(request, context.CancellationToken);

    public override Task<WithdrawStatementResponse> WithdrawStatement(WithdrawStatementRequest request, ServerCallContext context) =>
        statements.WithdrawAsync<WithdrawStatementResponse>(request, context.CancellationToken);

    public override Task<ListStatementRevisionsResponse> ListStatementRevisions(ListStatementRevisionsRequest request, ServerCallContext context) =>
        statements.ListRevisionsAsync<ListStatementRevisionsResponse>(request, context.CancellationToken);
}
