using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Sitrep.Evidence.V1;
using Sitrep.Strikes.V1;

namespace Sitrep.Strikes.Tests.Attacks;

public sealed class AttackRulesTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    private RecordCalls Attacks => new(fixture.Service.Calls, Subject.Kinds["attack"]);

    [Fact]
    public async Task Create_EveryFieldWrong_NamesEveryFaultAndWritesNothing()
    {
        var wrong = new Attack()
        {
            Id = "no/id",
            WithdrawnReason = "already",
            Window = new Window { Start = Wire.Moment("2025-11-17"), End = Wire.Moment("2025-11-16"), Zone = Wire.Kyiv },
            Attacker = "XXX",
            Item = "Attack UAV",
            ItemClass = (ItemClass)99,
            WeaponWords = new string('w', 201),
            Launch = new Place(),
            Target = new Place { Words = "Odesa", Regions = { "UA-51" }, Precision = PlacePrecision.Direction },
            Claims = { new Claim { Measure = Measure.Unaccounted, Item = "uav", Side = "UKR", Claimant = "?", Credibility = 7 } },
            Citations = { new Citation { Uri = "javascript:alert(1)" } },
            Readings = { new Reading { Field = "etag" } },
            Note = "a\u202eb",
        };

        var refusal = await IsInvalidAsync(wrong);

        Assert.Equal(20, refusal.Fields.Count);
        Assert.Superset(
            new HashSet<string>(["attack.id", "attack.withdrawnReason", "attack.window.end", "attack.attacker", "attack.item", "attack.class",
                "attack.weaponWords"]),
            refusal.Fields.ToHashSet());
        Assert.All(refusal.Fields, field => Assert.StartsWith("attack.", field, StringComparison.Ordinal));
        Assert.True(refusal.TrailerBytes <= 8 << 10, $"{refusal.TrailerBytes} bytes of trailers");
    }

    [Fact]
    public async Task Create_FaultsOfRecordAndRequest_AreNamedTogether()
    {
        var wrong = Make.Attack("both");
        wrong.Attacker = "";

        var refusal = await Refusal.OfAsync(() => Attacks.CreateAsync(wrong, "", author: "a\nb", note: new string('n', 1_001)));

        Assert.Equal(["attack.attacker", "author", "note", "requestId"], refusal.Fields.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Create_WithoutRecord_IsRefused()
    {
        var client = new AttackService.AttackServiceClient(fixture.Service.Calls);

        var refusal = await Refusal.OfAsync(async () => await client.CreateAttackAsync(new CreateAttackRequest { RequestId = "none" }));

        Assert.Equal(["attack"], refusal.Fields);
    }

    [Theory]
    [InlineData("a\0b")]
    [InlineData("a\u202eb")]
    [InlineData("a\u2066b")]
    [InlineData("a\rb")]
    public async Task Create_WordsThatReadOtherwiseThanStored_AreRefused(string words)
    {
        var attack = Make.Attack("hidden");
        attack.WeaponWords = words;
        attack.Note = words;
        attack.Claims[0].Part = words;
        attack.Citations[0].Title = words;

        var refusal = await IsInvalidAsync(attack);

        Assert.Equal(
            ["attack.citations[0].title", "attack.claims[0].part", "attack.note", "attack.weaponWords"],
            refusal.Fields.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a\0")]
    [InlineData("..")]
    [InlineData("ї")]
    public async Task Create_IdThatIsNone_IsRefused(string id) => Assert.Equal(["attack.id"], (await IsInvalidAsync(Make.Attack(id))).Fields);

    [Fact]
    public async Task Create_UnknownClaimant_IsRefused()
    {
        var attack = Make.Attack("by-nobody", claims: Wire.Claim(Measure.Launched, "attack-uav", Wire.Exactly(1), "nobody"));

        var refusal = await IsInvalidAsync(attack);

        Assert.Equal(["source"], refusal.Fields);
        Assert.Contains("nobody", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_MeasureOfTheOtherService_IsRefused() =>
        Assert.Contains(
            "attack.claims[0].measure",
            (await IsInvalidAsync(Make.Attack("released", claims: Wire.Claim(Measure.Released, "all", Wire.Exactly(1))))).Fields);

    [Theory]
    [InlineData(5L, 4L, Disclosure.Reported)]
    [InlineData(-1L, 4L, Disclosure.Reported)]
    [InlineData(0L, 1_000_000_000_001L, Disclosure.Reported)]
    [InlineData(null, 4L, Disclosure.Reported)]
    [InlineData(1L, null, Disclosure.NotReported)]
    [InlineData(1L, 1L, Disclosure.Unspecified)]
    public async Task Create_QuantityThatSaysNothingPossible_IsRefused(long? lower, long? upper, Disclosure disclosure)
    {
        var quantity = new Quantity() { Disclosure = disclosure };
        if (lower is { } low)
            quantity.Lower = low;
        if (upper is { } high)
            quantity.Upper = high;

        var refusal = await IsInvalidAsync(Make.Attack("impossible", claims: Wire.Claim(Measure.Launched, "attack-uav", quantity)));

        Assert.All(refusal.Fields, field => Assert.StartsWith("attack.claims[0].quantity", field, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Create_SameClaimTwice_IsRefused()
    {
        var claim = Wire.Claim(Measure.Launched, "attack-uav", Wire.Exactly(1));

        Assert.Equal(["attack.claims[1]"], (await IsInvalidAsync(Make.Attack("double", claims: [claim, claim.Clone()]))).Fields);
    }

    [Fact]
    public async Task Create_TimesOutsideTheYearsTaken_AreRefused()
    {
        var attack = Make.Attack("far", new Window { End = new Moment { Minute = new Timestamp { Seconds = long.MaxValue } }, Zone = Wire.Kyiv });

        Assert.Equal(["attack.window.end"], (await IsInvalidAsync(attack)).Fields);
    }

    [Fact]
    public async Task Create_LongWordsInAnyScript_FitIntoTheTrailers()
    {
        var attack = Make.Attack("long");
        attack.Claims.Clear();
        attack.Claims.Add(Enumerable.Range(0, 40).Select(i => Wire.Claim(Measure.Launched, new string('ї', 60 + i), Wire.Exactly(1))));

        var refusal = await IsInvalidAsync(attack);

        Assert.NotEmpty(refusal.Fields);
        Assert.True(refusal.TrailerBytes <= 8 << 10, $"{refusal.TrailerBytes} bytes of trailers");
    }

    [Fact]
    public async Task Get_VeryLongId_FitsIntoTheTrailers()
    {
        var refusal = await Refusal.OfAsync(() => Attacks.GetAsync(new string('x', 100_000)));

        refusal.Is(StatusCode.NotFound, "RECORD_NOT_FOUND");
        Assert.True(refusal.TrailerBytes <= 8 << 10, $"{refusal.TrailerBytes} bytes of trailers");
    }

    [Fact]
    public async Task Create_ClaimsInAnyOrder_AreStoredInOne()
    {
        Claim[] claims =
        [
            Wire.Claim(Measure.Intercepted, "attack-uav", Wire.Exactly(3)),
            Wire.Claim(Measure.Launched, "attack-uav", Wire.Exactly(4), part: "shahed"),
            Wire.Claim(Measure.Launched, "attack-uav", Wire.Exactly(9)),
        ];

        var (forwards, _) = await Attacks.CreateAsync(Make.Attack("forwards", claims: claims));
        var (backwards, _) = await Attacks.CreateAsync(Make.Attack("backwards", claims: claims.Reverse()));

        Assert.Equal(((Attack)forwards).Claims, ((Attack)backwards).Claims);
    }

    private async Task<Refusal> IsInvalidAsync(Attack attack)
    {
        var before = await RevisionAsync();
        var refusal = await Refusal.OfAsync(() => Attacks.CreateAsync(attack));
        refusal.Is(StatusCode.InvalidArgument, "INVALID_FIELDS");
        Assert.Equal(before, await RevisionAsync());
        return refusal;
    }

    private async Task<long> RevisionAsync() => (await Attacks.ListAsync(("page_size", 1))).Revision;
}
