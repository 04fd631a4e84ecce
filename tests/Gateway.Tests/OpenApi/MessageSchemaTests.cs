using System.Text.Json.Nodes;
using CsCheck;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Microsoft.OpenApi;
using Sitrep.Contracts.Json;
using Sitrep.Contracts.Tests.Json;
using Sitrep.Diplomacy.V1;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.OpenApi;
using Sitrep.Gateway.Tests.Running;
using Sitrep.Strikes.V1;

namespace Sitrep.Gateway.Tests.OpenApi;

/// <summary>Whatever a message says, its JSON is as its schema has it.</summary>
public sealed class MessageSchemaTests
{
    private const int MessagesPerKind = 20;

    private static readonly MessageDescriptor[] Kinds =
    [
        Attack.Descriptor, Damage.Descriptor, Negotiation.Descriptor, Agreement.Descriptor, Statement.Descriptor, Exchange.Descriptor,
        Source.Descriptor, Figure.Descriptor, Conflict.Descriptor, StrikesSection.Descriptor, DiplomacySection.Descriptor,
        RowOutcome.Descriptor, Commit.Descriptor,
    ];

    public static TheoryData<string> Names => [.. Kinds.Select(kind => kind.FullName)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Message_AsWritten_FitsItsSchema(string name)
    {
        var kind = Kinds.Single(kind => kind.FullName == name);
        var (document, schema) = await SchemaAsync(book => book.Message(kind));

        AnyMessage.Of(kind).Sample(
            message => Assert.Empty(document.Faults(schema, JsonElement.Parse(RecordJson.ToUtf8(message)))), iter: MessagesPerKind);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Message_AsReported_FitsItsSchema(string name)
    {
        var kind = Kinds.Single(kind => kind.FullName == name);
        var (document, schema) = await SchemaAsync(book => book.Reported(kind));

        AnyMessage.Of(kind).Sample(
            message => Assert.Empty(document.Faults(schema, JsonElement.Parse(Reported(message)))), iter: MessagesPerKind);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Message_WithAMemberMoreOrLess_DoesNotFit(string name)
    {
        var kind = Kinds.Single(kind => kind.FullName == name);
        var (document, schema) = await SchemaAsync(book => book.Message(kind));
        var message = JsonNode.Parse(RecordJson.ToJson(WholeMessages.Completed(kind.Parser.ParseFrom(ByteString.Empty))))!.AsObject();
        Assert.Empty(document.Faults(schema, JsonElement.Parse(message.ToJsonString())));

        foreach (var required in message.Select(member => member.Key).ToArray())
        {
            var less = message.DeepClone().AsObject();
            less.Remove(required);
            Assert.NotEmpty(document.Faults(schema, JsonElement.Parse(less.ToJsonString())));
        }

        message["colour"] = "blue";
        Assert.NotEmpty(document.Faults(schema, JsonElement.Parse(message.ToJsonString())));
    }

    [Fact]
    public async Task Record_OfWhateverKind_RequiresExactlyTheMembersThatAreAlwaysThere()
    {
        foreach (var kind in Shipped.Sections.All.SelectMany(section => section.Watch.Records)
            .Select(record => record.MessageType).Append(Source.Descriptor).Append(Alias.Descriptor))
        {
            var (document, _) = await SchemaAsync(registry => registry.Message(kind));

            var required = document.Root["components"]!["schemas"]![kind.Name]!["required"]!.AsArray().Select(name => name!.GetValue<string>());

            Assert.Equal(MessageMapping.For(kind).Fields.Where(field => field.IsAlways).Select(field => field.Name), required);
        }
    }

    [Fact]
    public async Task MessagesOfOneName_HaveSchemasOfTheirOwn()
    {
        var (document, _) = await SchemaAsync(book =>
        {
            book.Message(Strikes.V1.SummarizeResponse.Descriptor);
            return book.Message(Diplomacy.V1.SummarizeResponse.Descriptor);
        });

        var schemas = document.Root["components"]!["schemas"]!.AsObject();
        Assert.Equal("#/components/schemas/StrikesSection", schemas["SummarizeResponse"]!["properties"]!["section"]!["$ref"]!.GetValue<string>());
        Assert.Equal("#/components/schemas/DiplomacySection",
            schemas["DiplomacySummarizeResponse"]!["properties"]!["section"]!["$ref"]!.GetValue<string>());
    }

    private static byte[] Reported(IMessage message)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, RecordJson.WriterOptions))
            RecordJson.Write(writer, message, static (json, inner) =>
            {
                if (inner is not Citation)
                    return false;
                json.WriteNumberValue(1);
                return true;
            });
        return stream.ToArray();
    }

    private static async Task<(InterfaceDocument Document, JsonNode Schema)> SchemaAsync(Func<SchemaRegistry, IOpenApiSchema> make)
    {
        var document = new OpenApiDocument { Info = new() { Title = "One schema", Version = "1" }, Paths = [], Components = new() };
        var reference = (OpenApiSchemaReference)make(new SchemaRegistry(document, Shipped.Sections));
        var written = JsonNode.Parse(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1))!.AsObject();
        return (new InterfaceDocument(written), JsonNode.Parse($$"""{"$ref":"#/components/schemas/{{reference.Reference.Id}}"}""")!);
    }
}
