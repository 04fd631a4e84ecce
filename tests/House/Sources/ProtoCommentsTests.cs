using Sitrep.House.Infrastructure;

namespace Sitrep.House.Sources;

public sealed partial class ProtoCommentsTests
{
    private static readonly Rule Rule = new(
        "The contracts are their own manual: say above each element what it is, its unit, limit, default and errors.",
        file => file.IsUnder("protos") && file.Name.EndsWith(".proto", StringComparison.Ordinal),
        Check);

    [Fact]
    public void Contracts_EveryElement_HasAComment() => Rule.Holds();

    [Theory]
    [InlineData("message Attack {")]
    [InlineData("  repeated Claim claims = 1;")]
    [InlineData("  MEASURE_LAUNCHED = 1;")]
    [InlineData("  rpc Get(GetRequest) returns (GetResponse);")]
    [InlineData("  oneof said {")]
    public void Check_ElementWithoutComment_IsFound(string line) => Rule.Finds("protos/a.proto", $"syntax = \"proto3\";\n\n{line}\n");

    [Fact]
    public void Check_ElementWithComment_IsAllowed() =>
        Rule.Allows("protos/a.proto", "syntax = \"proto3\";\n// What one source says.\nmessage Attack {\n");

    private static IEnumerable<string> Check(SourceFile file) =>
        file.Lines.Zip(file.Lines.Skip(1))
            .Where(pair => Element().IsMatch(pair.Second) && !pair.First.TrimStart().StartsWith("//", StringComparison.Ordinal))
            .Select(pair => pair.Second.Trim());

    [GeneratedRegex(@"^\s*(message|enum|service|rpc|oneof)\b|^\s+[\w.<>, ]+\s+=\s+-?\d+\s*[;\[]")]
    private static partial Regex Element();
}
