using Google.Protobuf.WellKnownTypes;
using Sitrep.Contracts.Json;
using Sitrep.Gateway.V1;

namespace Sitrep.Contracts.Tests.Json;

/// <summary>What the messages of answers are in JSON beyond what those of records are.</summary>
public sealed class AnswerWritingTests
{
    [Fact]
    public void ToJson_OptionalMessage_IsNullWhereAbsent()
    {
        Assert.Equal("""{"state":"current","since":null,"reason":null}""", RecordJson.ToJson(new SectionState { State = SectionCondition.Current }));
        Assert.Equal(
            """{"state":"stale","since":"1970-01-01T00:00:00Z","reason":"shed"}""",
            RecordJson.ToJson(new SectionState { State = SectionCondition.Stale, Since = new Timestamp(), Reason = SectionFault.Shed }));
    }

    [Fact]
    public void ToJson_Map_IsAnObjectOrderedByName() =>
        Assert.Equal(
            """{"unreachable":[],"sections":{"a":{"state":"stale","since":null,"reason":null},"b":{"since":null,"reason":null}}}""",
            RecordJson.ToJson(new SectionGaps
            {
                Sections = { ["b"] = new SectionState(), ["a"] = new SectionState { State = SectionCondition.Stale } },
            }));

    [Fact]
    public void ToJson_Inline_PutsMembersEntriesAndValuesInPlaceOfTheField() =>
        Assert.Equal(
            """{"contentHash":"h","renderer":"4","partial":true,"unreachable":["a"],"sections":{}}""",
            RecordJson.ToJson(new Delivery
            {
                ContentHash = "h",
                Renderer = "4",
                Partial = true,
                Gaps = new SectionGaps { Unreachable = { "a" } },
            }));

    [Fact]
    public void ToJson_InlineMapOfValues_HasAMemberForEach_NullWhereThereIsNoValue() =>
        Assert.Equal(
            """{"a":0,"b":null,"pair":"a0"}""",
            RecordJson.ToJson(new Revisions
            {
                Sections = { ["b"] = new SectionRevision(), ["a"] = new SectionRevision { Number = 0 } },
                Pair = "a0",
            }));

    [Fact]
    public void ToJson_AlwaysAndOptional_IsWrittenThoughEmpty() =>
        Assert.Equal("""{"field":"","reason":"r","remedy":"m"}""", RecordJson.ToJson(new Fault { Field = "", Reason = "r", Remedy = "m" }));

    [Fact]
    public void ToJson_InlineChoice_HasTheMembersOfWhatWasChosen()
    {
        Problem rejected = new() { Rejected = new RejectedFile { More = 2 } };

        Assert.Equal("""{"status":0,"errors":[],"more":2}""", RecordJson.ToJson(rejected));
        Assert.Equal("""{"status":0,"errors":[]}""", RecordJson.ToJson(new Problem()));
    }

    [Fact]
    public void Read_WhatIsOnlyWritten_IsRefusedByName()
    {
        Violations violations = [];
        using var document = RecordJson.Parse("""{"sections":{}}"""u8.ToArray(), violations);

        var fault = Assert.Throws<NotSupportedException>(() => RecordJson.Read<SectionGaps>(document!.RootElement, violations));

        Assert.Contains("SectionGaps.sections", fault.Message, StringComparison.Ordinal);
    }
}
