using CsCheck;
using Sitrep.Contracts.Json;
using Sitrep.Evidence.Imports;

namespace Sitrep.Evidence.Tests.Imports;

public sealed class ElsewhereLineTests
{
    private static readonly string[] Kinds = ["attack", "damage"];

    private static readonly Gen<string> Member = Gen.Select(
        Gen.OneOf("kind", "id", "\\u006bind", "other"),
        Gen.OneOf(
            "\"attack\"", "\"damage\"", "\"poem\"", "1", "null", "{\"kind\":\"attack\"}", "[{\"id\":\"x\"}]", "\"\\ud800\"",
            "\"att\\u0061ck\""),
        (name, value) => $"\"{name}\":{value}");

    private static readonly Gen<string> Line = Gen.Select(
        Member.Array[0, 4], Gen.OneOf("", "}", " x", "{}"), Gen.OneOf("{", "[", ""),
        (members, tail, head) => $"{head}{string.Join(',', members)}}}{tail}");

    [Fact]
    public void Read_AnyLine_SaysWhatADocumentOfItWouldSay() => Line.Sample(line =>
        Assert.Equal(OfDocument(line), ElsewhereLine.Read(Encoding.UTF8.GetBytes(line), Kinds)));

    [Theory]
    [InlineData("""{"kind":"attack","id":"a","window":{"kind":"poem"}}""", "attack", "a")]
    [InlineData("""{"id":1,"kind":"damage"}""", "damage", "")]
    public void Read_KindOfAnother_GivesKindAndId(string line, string kind, string id) =>
        Assert.Equal((kind, id), ElsewhereLine.Read(Encoding.UTF8.GetBytes(line), Kinds));

    [Fact]
    public void Read_DeeperThanIsRead_GivesNothing()
    {
        var deep = new string('[', RecordJson.DepthMax) + new string(']', RecordJson.DepthMax);

        Assert.Null(ElsewhereLine.Read(Encoding.UTF8.GetBytes($$"""{"kind":"attack","deep":{{deep}}}"""), Kinds));
    }

    // As the reader of whole lines has it; where anything is odd it is left to that.
    private static (string, string)? OfDocument(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line, RecordJson.DocumentOptions);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return null;
            var members = document.RootElement.EnumerateObject().ToList();
            // A kind of its own, even one that a later member replaces, is left to the reader of whole lines.
            if (members.Any(member => member.Name == "kind" && !Kinds.Contains(TextOf(member.Value))))
                return null;
            var kind = members.LastOrDefault(member => member.Name == "kind");
            if (kind.Value.ValueKind == JsonValueKind.Undefined)
                return null;
            var id = members.LastOrDefault(member => member.Name == "id").Value;
            _ = members.Where(member => member.Name == "id").Select(member => TextOf(member.Value)).ToList();
            return (TextOf(kind.Value), TextOf(id));
        }
        catch (Exception odd) when (odd is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
