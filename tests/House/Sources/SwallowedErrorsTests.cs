using Sitrep.House.Infrastructure;

namespace Sitrep.House.Sources;

public sealed partial class SwallowedErrorsTests
{
    private static readonly Rule Rule = new(
        "An error that vanishes is found by nobody: handle it, let it pass, or say inside the braces why it may be forgotten.",
        file => file.IsCode && !file.IsUnder("tests/House"),
        file => EmptyCatch().Matches(file.Text).Select(match => match.Value));

    [Fact]
    public void Sources_All_SwallowNoError() => Rule.Holds();

    [Theory]
    [InlineData("try { A(); } catch { }")]
    [InlineData("try { A(); }\ncatch (IOException)\n{\n}")]
    [InlineData("try { A(); } catch (IOException e) when (e.HResult == 1) {}")]
    public void Check_EmptyCatch_IsFound(string text) => Rule.Finds("gateway/A.cs", text);

    [Fact]
    public void Check_CatchThatSaysWhy_IsAllowed() =>
        Rule.Allows("gateway/A.cs", "try { A(); }\ncatch (IOException)\n{\n    // It is gone already.\n}");

    [Fact]
    public void Check_PatternInAFilter_IsAllowed() =>
        Rule.Allows("gateway/A.cs", "try { A(); } catch (IOException e) when (Cause(e) is { } cause) { throw cause; }");

    // Parentheses up to three deep, since a filter may hold a pattern with braces of its own.
    [GeneratedRegex(@"\bcatch\b\s*(\([^()]*\)\s*)?(when\s*\(([^()]|\(([^()]|\([^()]*\))*\))*\)\s*)?\{\s*\}")]
    private static partial Regex EmptyCatch();
}
