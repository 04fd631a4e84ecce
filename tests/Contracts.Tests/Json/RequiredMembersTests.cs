using Google.Protobuf;
using Google.Protobuf.Reflection;
using Sitrep.Contracts.Json;
using Sitrep.Evidence.V1;

namespace Sitrep.Contracts.Tests.Json;

/// <summary>Which members every record has in JSON, as the contracts say it and nothing else: by the type of a field, by the word
/// <c>optional</c>, and by the mark <c>always</c>.</summary>
public sealed class RequiredMembersTests
{
    private static readonly MessageDescriptor[] Kinds =
    [
        .. typeof(IRecord).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IRecord)))
            .Select(type => ((IMessage)Activator.CreateInstance(type)!).Descriptor),
    ];

    public static TheoryData<string> Names => [.. Kinds.Select(kind => kind.FullName)];

    [Fact]
    public void Kinds_AreAllThatThereAre() => Assert.True(Kinds.Length >= 9);

    [Theory, MemberData(nameof(Names))]
    public void Record_ThatSaysNothing_HasTheMembersWhoseTypeAlwaysSaysSomething(string name)
    {
        var kind = Kinds.Single(kind => kind.FullName == name);

        var json = JsonElement.Parse(RecordJson.ToUtf8(kind.Parser.ParseFrom(ByteString.Empty)));

        Assert.Equal(
            kind.Fields.InFieldNumberOrder().Where(field => EmptyOf(field) is not null)
                .Select(field => (RecordJson.NameOf(field), EmptyOf(field))),
            json.EnumerateObject().Select(member => (member.Name, (string?)member.Value.GetRawText())));
    }

    [Theory, MemberData(nameof(Names))]
    public void Mapping_IsAlways_WhereTheTypeSaysSoOrTheContractPromisesIt(string name)
    {
        var kind = Kinds.Single(kind => kind.FullName == name);

        Assert.Equal(
            kind.Fields.InFieldNumberOrder().Where(field => EmptyOf(field) is not null || IsPromised(field)).Select(RecordJson.NameOf),
            MessageMapping.For(kind).Fields.Where(field => field.IsAlways).Select(field => field.Name));
    }

    private static bool IsPromised(FieldDescriptor field) => field.GetOptions()?.GetExtension(JsonExtensions.Always) ?? false;

    // What a field is that says nothing; null where it then has no member.
    private static string? EmptyOf(FieldDescriptor field) => field switch
    {
        { IsRepeated: true } => "[]",
        { HasPresence: true, FieldType: not FieldType.Message } => "null",
        { FieldType: FieldType.Bool } => "false",
        { FieldType: FieldType.Int32 or FieldType.Int64 or FieldType.SInt32 or FieldType.SInt64 } => "0",
        _ => null,
    };
}
