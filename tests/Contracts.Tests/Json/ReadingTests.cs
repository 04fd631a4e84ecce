using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Sitrep.Contracts.Json;
using Sitrep.Contracts.Tests.Surface;
using Sitrep.Evidence.V1;
using Sitrep.Strikes.V1;

namespace Sitrep.Contracts.Tests.Json;

public sealed class ReadingTests
{
    [Fact]
    public void Read_ManyFaults_ReportsEachWithItsPath()
    {
        const string Json = """
            {
              "id": 5,
              "etag": null,
              "window": "2025-11-16",
              "attaker": "RUS",
              "itemClass": "uav",
              "class": "UAV",
              "launch": { "words": "Kursk", "regions": "RU-KRS", "precision": 3 },
              "claims": [
                { "measure": "launched", "quantity": { "lower": 1.5, "upper": "7", "approximate": 1 } },
                "seven",
                { "credibility": 4294967296, "citations": [{}, { "retrieved": "yesterday" }] }
              ],
              "citations": {},
              "note": "a",
              "note": "b"
            }
            """;
        Violations violations = [];

        Assert.Null(RecordJson.Read<Attack>(Utf8(Json), violations));
        Assert.Equal(
            [
                "id", "etag", "window", "attaker", "itemClass", "class", "launch.regions", "launch.precision",
                "claims[0].quantity.lower", "claims[0].quantity.upper", "claims[0].quantity.approximate",
                "claims[1]", "claims[2].credibility", "claims[2].citations[1].retrieved", "citations", "note",
            ],
            violations.Select(violation => violation.Field));
    }

    [Fact]
    public void Read_FaultyRecordIntoTarget_KeepsWhatWasRight()
    {
        var attack = new Attack();
        Violations violations = [];
        using var document = JsonDocument.Parse("""{"id":"a","note":7,"item":"attack-uav"}""");

        RecordJson.Read(attack, document.RootElement, violations);

        Assert.Equal(new Attack { Id = "a", Item = "attack-uav" }, attack);
        Assert.Equal(["note"], violations.Select(violation => violation.Field));
    }

    [Theory]
    [InlineData("attaker", "Did you mean attacker?")]
    [InlineData("weapon_words", "Did you mean weaponWords?")]
    [InlineData("WeaponWords", "Did you mean weaponWords?")]
    [InlineData("item_class", "Did you mean class?")]
    public void Read_UnknownMemberNearAKnownOne_NamesIt(string member, string remedy) =>
        Assert.Equal(remedy, Only<Attack>($$"""{"{{member}}":"x"}""").Remedy);

    [Fact]
    public void Read_UnknownMemberNearNone_ListsThoseKnown() =>
        Assert.Equal(
            "Remove it; known are lower, upper, approximate, disclosure.",
            Only<Quantity>("""{"confidence":"x"}""").Remedy);

    [Fact]
    public void Read_UnknownWord_ListsTheWords()
    {
        var violation = Only<Quantity>("""{"disclosure":"DISCLOSURE_REPORTED"}""");

        Assert.Equal("Write one of: reported, not-reported, unknown, withheld.", violation.Remedy);
    }

    [Theory]
    [InlineData("unspecified")]
    [InlineData("")]
    [InlineData("Reported")]
    public void Read_WordThatIsNone_ReportsViolation(string word) =>
        Assert.Equal("disclosure", Only<Quantity>($$"""{"disclosure":"{{word}}"}""").Field);

    [Theory]
    [InlineData("1.5")]
    [InlineData("1.0")]
    [InlineData("1e3")]
    [InlineData("9223372036854775808")]
    [InlineData("1e999999999")]
    [InlineData("true")]
    [InlineData("\"1\"")]
    public void Read_NoWholeNumber_ReportsViolation(string number) =>
        Assert.Equal("lower", Only<Quantity>($$"""{"lower":{{number}}}""").Field);

    [Fact]
    public void Read_AbsentBoundAsNull_IsAbsent() =>
        Assert.Equal(new Quantity { Upper = 3 }, Read<Quantity>("""{"lower":null,"upper":3}"""));

    [Fact]
    public void Read_AbsentMessageAsNull_IsAbsent() =>
        Assert.Equal(new Window { Zone = "UTC" }, Read<Window>("""{"start":null,"end":null,"zone":"UTC"}"""));

    [Theory]
    [InlineData("""{"words":null}""", "words")]
    [InlineData("""{"regions":null}""", "regions")]
    [InlineData("""{"regions":[null]}""", "regions[0]")]
    [InlineData("""{"precision":null}""", "precision")]
    public void Read_NullWhereNothingCanBeAbsent_ReportsViolation(string json, string field) =>
        Assert.Equal(field, Only<Place>(json).Field);

    [Fact]
    public void Read_TwoMembersOfAChoice_ReportsTheSecond() =>
        Assert.Equal("row", Only<ImportResponse>("""{"progress":{"rows":1},"row":{"line":1}}""").Field);

    [Theory]
    [InlineData("""{"words":"\ud800"}""", "words")]
    [InlineData("""{"\ud800":"x"}""", "\ufffd")]
    [InlineData("""{"precision":"\udc00"}""", "precision")]
    public void Read_HalfASurrogatePair_ReportsViolation(string json, string field) =>
        Assert.Equal(field, Only<Place>(json).Field);

    [Fact]
    public void Read_ZoneThatIsNoText_ReportsViolation() =>
        Assert.Equal("zone", Only<Window>("""{"end":"2025-11-16T09:00","zone":"\ud800"}""").Field);

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("{\"words\":\"x\",}")]
    [InlineData("// remark\n{}")]
    public void Read_NoJson_ReportsOneViolation(string json) => Assert.Equal("", Only<Place>(json).Field);

    [Fact]
    public void Read_BytesThatAreNotUtf8_ReportsOneViolation()
    {
        Violations violations = [];

        Assert.Null(RecordJson.Read<Place>(new byte[] { (byte)'"', 0xFF, (byte)'"' }, violations));
        Assert.Single(violations);
    }

    [Fact]
    public void Read_NestedTooDeep_ReportsOneViolation()
    {
        var json = new string('[', RecordJson.DepthMax + 1) + new string(']', RecordJson.DepthMax + 1);

        Assert.Contains("32 levels", Only<Place>(json).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"x\"")]
    public void Read_AnotherValueThanAnObject_ReportsOneViolation(string json) => Assert.Equal("", Only<Place>(json).Field);

    [Theory]
    [InlineData("P1DT12H", 129_600, 0)]
    [InlineData("PT90M", 5_400, 0)]
    [InlineData("-PT0.5S", 0, -500_000_000)]
    public void Read_Duration_IsSecondsAndNanos(string text, long seconds, int nanos) =>
        Assert.Equal(
            new Duration { Seconds = seconds, Nanos = nanos },
            Read<Source>($$"""{"postingInterval":"{{text}}"}""").PostingInterval);

    [Theory]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1W")]
    [InlineData("P1M")]
    [InlineData("P1DT")]
    [InlineData("24h")]
    [InlineData("PT315576000001S")]
    [InlineData("PT999999999999H")]
    [InlineData("PT9999999999999S")]
    public void Read_NoDuration_ReportsViolation(string text) =>
        Assert.Equal("postingInterval", Only<Source>($$"""{"postingInterval":"{{text}}"}""").Field);

    [Fact]
    public void Read_BytesNotInBase64_ReportsViolation() =>
        Assert.Equal("chunk", Only<ImportRequest>("""{"chunk":"%%%"}""").Field);

    [Fact]
    public void Read_HugeUnknownName_IsCutInThePath() =>
        Assert.Equal(61, Only<Place>($$"""{"{{new string('x', 10_000)}}":1}""").Field.Length);

    [Fact]
    public void ReadLine_KindBesideTheFields_IsTheCallers()
    {
        var source = new Source();
        Violations violations = [];
        using var document = JsonDocument.Parse("""{"kind":"source","id":"s","sourceKind":"media"}""");

        RecordJson.ReadLine(source, document.RootElement, violations);

        Assert.Empty(violations);
        Assert.Equal(new Source { Id = "s", SourceKind = SourceKind.Media }, source);
    }

    [Fact]
    public void ReadLine_KindTwice_ReportsViolation()
    {
        Violations violations = [];
        using var document = JsonDocument.Parse("""{"kind":"source","id":"s","kind":"attack"}""");

        RecordJson.ReadLine(new Source(), document.RootElement, violations);

        Assert.Equal(["kind"], violations.Select(violation => violation.Field));
    }

    [Theory]
    [InlineData("""{"a\ud800":1,"kind":"attack"}""", "attack")]
    [InlineData("""{"kind":"\ud800"}""", null)]
    [InlineData("""{"kind":7}""", null)]
    [InlineData("""{}""", null)]
    [InlineData("""[]""", null)]
    public void TextOf_Member_IsItsTextOrNull(string json, string? text)
    {
        using var document = JsonDocument.Parse(json);

        Assert.Equal(text, RecordJson.TextOf(document.RootElement, RecordJson.KindMember));
    }

    [Fact]
    public void Records_AnyKind_LeaveTheKindToTheLine() =>
        Assert.DoesNotContain(
            SurfaceText.Messages.Where(message => message.ClrType.IsAssignableTo(typeof(IRecord)))
                .SelectMany(message => message.Fields.InDeclarationOrder()),
            field => RecordJson.NameOf(field) == RecordJson.KindMember);

    [Fact]
    public void Read_KindInsideARecord_IsAnUnknownMember() =>
        Assert.Equal("kind", Only<Source>("""{"kind":"media"}""").Field);

    private static Violation Only<T>(string json)
        where T : class, IMessage<T>, new()
    {
        Violations violations = [];
        Assert.Null(RecordJson.Read<T>(Utf8(json), violations));
        return Assert.Single(violations);
    }

    private static T Read<T>(string json)
        where T : class, IMessage<T>, new()
    {
        Violations violations = [];
        var message = RecordJson.Read<T>(Utf8(json), violations);
        Assert.Empty(violations);
        return message!;
    }

    private static byte[] Utf8(string json) => Encoding.UTF8.GetBytes(json);
}
