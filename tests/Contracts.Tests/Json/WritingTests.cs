using System.Buffers;
using Google.Protobuf.WellKnownTypes;
using Sitrep.Contracts.Json;
using Sitrep.Evidence.V1;
using Sitrep.Strikes.V1;

namespace Sitrep.Contracts.Tests.Json;

public sealed class WritingTests
{
    [Fact]
    public void ToJson_EmptyQuantity_WritesNullsAndFalseAndNoWord() =>
        Assert.Equal("""{"lower":null,"upper":null,"approximate":false}""", RecordJson.ToJson(new Quantity()));

    [Fact]
    public void ToJson_ReportedZero_WritesZero() =>
        Assert.Equal(
            """{"lower":0,"upper":0,"approximate":false,"disclosure":"reported"}""",
            RecordJson.ToJson(new Quantity { Lower = 0, Upper = 0, Disclosure = Disclosure.Reported }));

    [Fact]
    public void ToJson_EnumOfSeveralWords_WritesKebabCaseWithoutPrefix() =>
        Assert.Contains(
            "\"disclosure\":\"not-reported\"",
            RecordJson.ToJson(new Quantity { Disclosure = Disclosure.NotReported }),
            StringComparison.Ordinal);

    [Fact]
    public void ToJson_ItemClass_IsNamedClass()
    {
        var attack = new Attack() { Id = "x", ItemClass = ItemClass.TacticalUav };

        Assert.Equal("""{"id":"x","class":"tactical-uav","claims":[],"citations":[],"readings":[],"affected":[],"mayRepeatEvening":false}""",
            RecordJson.ToJson(attack));
    }

    [Fact]
    public void ToJson_Window_WritesEachEndAtItsPrecision()
    {
        var window = new Window()
        {
            Start = new Moment { Minute = new Timestamp { Seconds = 1763222400 } },
            End = new Moment { Day = "2025-11-16" },
            Zone = "Europe/Kyiv",
        };

        Assert.Equal("""{"start":"2025-11-15T16:00:00Z","end":"2025-11-16","zone":"Europe/Kyiv"}""", RecordJson.ToJson(window));
    }

    [Fact]
    public void ToJson_MomentOfAMonth_IsOneString() =>
        Assert.Equal("\"2025-11\"", RecordJson.ToJson(new Moment { Month = "2025-11" }));

    [Fact]
    public void ToJson_MomentThatSaysNothing_IsLeftOut() =>
        Assert.Equal("{}", RecordJson.ToJson(new Window { Start = new Moment() }));

    [Fact]
    public void ToJson_SourceWithInterval_WritesIso8601()
    {
        var source = new Source() { Id = "s", Reliability = Reliability.A, PostingInterval = new Duration { Seconds = 86_400 } };

        Assert.Equal(
            """{"id":"s","primaryFor":[],"reliability":"a","postingInterval":"PT24H","pagePatterns":[],"scopeNotes":[],"citations":[],"selection":false}""",
            RecordJson.ToJson(source));
    }

    [Fact]
    public void ToJson_WordsInAnyScript_StayLegible() =>
        Assert.Equal(
            """{"words":"Одеська “обл.” <&'>"}""",
            RecordJson.ToJson(new Citation { Words = "Одеська “обл.” <&'>" }));

    [Fact]
    public void ToJson_LargeCount_IsANumberWithoutExponent() =>
        Assert.Equal("""{"revision":1000000000000}""", RecordJson.ToJson(new Commit { Revision = 1_000_000_000_000 }));

    [Fact]
    public void ToJson_Choice_WritesTheMemberThatIsSet() =>
        Assert.Equal(
            """{"progress":{"rows":3,"bytes":0}}""",
            RecordJson.ToJson(new ImportResponse { Progress = new ImportProgress { Rows = 3 } }));

    [Theory]
    [InlineData(0, 0, "1970-01-01T00:00:00Z")]
    [InlineData(1763222400, 500_000_000, "2025-11-15T16:00:00.5Z")]
    [InlineData(1763222400, 1, "2025-11-15T16:00:00.000000001Z")]
    [InlineData(-62135596800, 0, "0001-01-01T00:00:00Z")]
    [InlineData(253402300799, 999_999_999, "9999-12-31T23:59:59.999999999Z")]
    public void ToJson_Timestamp_IsRfc3339WithoutTrailingZeros(long seconds, int nanos, string expected) =>
        Assert.Equal($"\"{expected}\"", RecordJson.ToJson(new Timestamp { Seconds = seconds, Nanos = nanos }));

    [Fact]
    public void ToJson_TimestampBeyondItsRange_Throws() =>
        Assert.Throws<InvalidOperationException>(() => RecordJson.ToJson(new Timestamp { Seconds = 253402300800 }));

    [Theory]
    [InlineData(0, 0, "PT0S")]
    [InlineData(5_400, 0, "PT1H30M")]
    [InlineData(61, 250_000_000, "PT1M1.25S")]
    [InlineData(-1, -500_000_000, "-PT1.5S")]
    [InlineData(315_576_000_000, 0, "PT87660000H")]
    public void ToJson_Duration_IsIso8601(long seconds, int nanos, string expected) =>
        Assert.Equal($"\"{expected}\"", RecordJson.ToJson(new Duration { Seconds = seconds, Nanos = nanos }));

    [Fact]
    public void ToJson_EnumNumberOfANewerVersion_WritesTheNumber() =>
        Assert.Contains("\"disclosure\":99", RecordJson.ToJson(new Quantity { Disclosure = (Disclosure)99 }), StringComparison.Ordinal);

    [Fact]
    public void WriteLine_Record_BeginsWithItsKind()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, RecordJson.WriterOptions))
            RecordJson.WriteLine(writer, "source", new Source { Id = "s", SourceKind = SourceKind.Media });

        Assert.StartsWith(
            """{"kind":"source","id":"s","sourceKind":"media","primaryFor":[]""",
            Encoding.UTF8.GetString(buffer.WrittenSpan),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WithReplacement_PutsItInPlaceOfTheMessage()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, RecordJson.WriterOptions))
            RecordJson.Write(writer, new Claim { Item = "i", Citations = { new Citation { Source = "a" } } }, (output, message) =>
            {
                if (message is not Citation)
                    return false;
                output.WriteNumberValue(7);
                return true;
            });

        Assert.Equal("""{"item":"i","credibility":0,"citations":[7]}""", Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    [Fact]
    public void WriteMembers_ExceptSome_WritesTheOthersIntoTheOpenObject()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, RecordJson.WriterOptions))
        {
            writer.WriteStartObject();
            writer.WriteNumber("number", 1);
            RecordJson.WriteMembers(writer, new Citation { Source = "a", Uri = "u", Title = "t" }, [Citation.UriFieldNumber]);
            writer.WriteEndObject();
        }

        Assert.Equal("""{"number":1,"source":"a","title":"t"}""", Encoding.UTF8.GetString(buffer.WrittenSpan));
    }
}
