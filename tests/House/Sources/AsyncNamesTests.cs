using Sitrep.House.Infrastructure;

namespace Sitrep.House.Sources;

public sealed partial class AsyncNamesTests
{
    private static readonly Rule Rule = new(
        "What is awaited says so by its name: end it in Async. Overrides have their name from elsewhere, cases of tests say the case.",
        file => file.IsCode,
        file => Matching.CodeLines(file, AwaitedWithoutSuffix()));

    [Fact]
    public void Methods_Awaited_EndInAsync() => Rule.Holds();

    [Theory]
    [InlineData("    public Task<long> Count(string name)")]
    [InlineData("    private static async Task Send(Stream body)")]
    [InlineData("    internal static async IAsyncEnumerable<T> All<T>(CancellationToken ended)")]
    [InlineData("    protected virtual ValueTask<Dictionary<string, int>> Read()")]
    public void Check_AwaitedWithoutSuffix_IsFound(string line) => Rule.Finds("services/Strikes/A.cs", line);

    [Theory]
    [InlineData("    public Task<long> CountAsync(string name)")]
    [InlineData("    public override Task<CreateAttackResponse> CreateAttack(CreateAttackRequest request)")]
    [InlineData("    public async Task Create_EndBeforeStart_ReportsViolation()")]
    [InlineData("    public Task Ended { get; }")]
    public void Check_OtherMembers_AreAllowed(string line) => Rule.Allows("services/Strikes/A.cs", line);

    // A case of a test has an underscore in its name; MoveNext is the word of gRPC's reader.
    [GeneratedRegex(
        @"^\s*(?:(?:public|private|internal|protected|static|async|partial|sealed|virtual|abstract|new)\s+)+"
            + @"(?:Task|ValueTask|IAsyncEnumerable)(?:<.+>)?\s+(?!\w*_|MoveNext\b|\w+Async\b)\w+(?:<\w+>)?\(")]
    private static partial Regex AwaitedWithoutSuffix();
}
