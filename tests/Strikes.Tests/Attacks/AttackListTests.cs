using Sitrep.Evidence.V1;
using Sitrep.Strikes.V1;

namespace Sitrep.Strikes.Tests.Attacks;

/// <summary>Which attacks a list gives: by the instant at which their windows end, and by what they say.</summary>
public sealed class AttackListTests : IClassFixture<AttackListTests.Nights>
{
    private readonly Nights _nights;

    public AttackListTests(Nights nights) => _nights = nights;

    [Theory]
    // Start is out, end is in: 09:00 ends the first night.
    [InlineData("2025-11-16T00:00", "2025-11-16T09:00", Wire.Kyiv, "day,night")]
    [InlineData("2025-11-16T09:00", "2025-11-17T00:00", Wire.Kyiv, "day,evening")]
    [InlineData("2025-11-15T00:00", "2025-11-16T00:00", Wire.Kyiv, "midnight")]
    public async Task List_Interval_TakesWhatEndsAfterItsStartAndNotAfterItsEnd(string start, string end, string zone, string ids)
    {
        // A date's own place in the order is the midnight after it, so a part of a day does not hold it.
        var expected = start.EndsWith("00:00", StringComparison.Ordinal) && !end.EndsWith("00:00", StringComparison.Ordinal)
            ? ids.Replace("day,", "", StringComparison.Ordinal)
            : ids;

        Assert.Equal(expected, await IdsAsync(("start", Wire.At(start, zone)), ("end", Wire.At(end, zone)), ("zone", zone)));
    }

    [Theory]
    [InlineData(Wire.Kyiv)]
    [InlineData("America/New_York")]
    [InlineData("Pacific/Kiritimati")]
    [InlineData("Pacific/Pago_Pago")]
    [InlineData("Asia/Kathmandu")]
    public async Task List_DayInAnyZone_HasTheDateAsWritten(string zone)
    {
        var on = await IdsAsync(("start", Wire.At("2025-11-16T00:00", zone)), ("end", Wire.At("2025-11-17T00:00", zone)), ("zone", zone));
        var before = await IdsAsync(("start", Wire.At("2025-11-15T00:00", zone)), ("end", Wire.At("2025-11-16T00:00", zone)), ("zone", zone));

        Assert.Contains("day", on.Split(','));
        Assert.DoesNotContain("day", before.Split(','));
    }

    [Fact]
    public async Task List_TheSameInstantsInAnotherZone_AreTheSameForTimesSaidToTheMinute()
    {
        (string, object)[] interval = [("start", Wire.At("2025-11-16T00:00")), ("end", Wire.At("2025-11-17T00:00"))];

        var kyiv = await IdsAsync([.. interval, ("zone", Wire.Kyiv), ("item_class", ItemClass.Uav)]);
        var utc = await IdsAsync([.. interval, ("zone", "UTC"), ("item_class", ItemClass.Uav)]);

        Assert.Equal(kyiv, utc);
    }

    [Fact]
    public async Task List_OpenInterval_IsBoundedOnOneSide()
    {
        Assert.Equal("midnight,night", await IdsAsync(("end", Wire.At("2025-11-16T09:00"))));
        Assert.Equal("day,evening,month", await IdsAsync(("start", Wire.At("2025-11-16T09:00"))));
    }

    [Theory]
    [InlineData("region", "UA51", "evening")]
    [InlineData("region", "UA5", "")]
    [InlineData("attacker", "UKR", "midnight")]
    [InlineData("item", "iskander-m", "day")]
    [InlineData("source", "ru-mod", "midnight")]
    [InlineData("source", "media:reuters", "night")]
    [InlineData("text", "GERAN", "night")]
    [InlineData("text", "беспилотник", "evening")]
    [InlineData("text", "%", "")]
    public async Task List_Filter_GivesWhatFits(string field, string value, string ids) => Assert.Equal(ids, await IdsAsync((field, value)));

    [Fact]
    public async Task List_Class_GivesWhatFits() => Assert.Equal("day", await IdsAsync(("item_class", ItemClass.Missile)));

    [Fact]
    public async Task List_TwoFilters_MustBothFit()
    {
        Assert.Equal("evening", await IdsAsync(("region", "UA51"), ("attacker", "RUS")));
        Assert.Equal("", await IdsAsync(("region", "UA51"), ("attacker", "UKR")));
    }

    [Fact]
    public async Task List_ValueWithABlank_IsNotTwoFilters() => Assert.Equal("", await IdsAsync(("attacker", "RUS class:uav")));

    [Fact]
    public async Task List_Always_IsInTheOrderOfEnds() =>
        Assert.Equal(
            ["midnight", "night", "evening", "day", "month"],
            (await _nights.Attacks.ListAsync()).Records.Select(record => record.Id));

    [Fact]
    public async Task List_WordsInPages_FindsEach()
    {
        var (first, next, _) = await _nights.Attacks.ListAsync(("text", "weapon"), ("page_size", 2));
        var (second, end, _) = await _nights.Attacks.ListAsync(("text", "weapon"), ("page_size", 2), ("page_token", next));

        Assert.Equal(["midnight", "evening", "day"], first.Concat(second).Select(record => record.Id));
        Assert.Empty(end);
    }

    private async Task<string> IdsAsync(params (string, object)[] fields) =>
        string.Join(',', (await _nights.Attacks.ListAsync(fields)).Records.Select(record => record.Id).Order(StringComparer.Ordinal));

    /// <summary>Five attacks, each of another kind of end.</summary>
    public sealed class Nights : IAsyncLifetime
    {
        private RunningService _service = null!;

        internal RecordCalls Attacks => new(_service.Calls, Subject.Kinds["attack"]);

        public async ValueTask InitializeAsync()
        {
            _service = await Subject.StartAsync();
            var night = Make.Attack("night");
            night.WeaponWords = "Geran-2";
            night.Claims[0].Citations.Add(Wire.Citation("https://www.reuters.com/1", "media:reuters"));
            var evening = Make.Attack("evening", Wire.Window("2025-11-16T18:00", "2025-11-16T23:30"), target: Make.Region("UA51"));
            evening.WeaponWords = "Беспилотники, weapons";
            var midnight = Make.Attack(
                "midnight", Wire.Window("2025-11-15T20:00", "2025-11-16T00:00"), attacker: "UKR",
                claims: Wire.Claim(Measure.Intercepted, "attack-uav", Wire.Exactly(5), Wire.RuMod));
            midnight.Note = "No weapon named.";
            var day = Make.Attack("day", Wire.Window(null, "2025-11-16"), "iskander-m", ItemClass.Missile);
            day.Note = "No weapon seen.";
            var month = Make.Attack("month", Wire.Window(null, "2025-11"), "kh-101", ItemClass.Other);
            foreach (var attack in (Attack[])[month, day, midnight, evening, night])
                await Attacks.CreateAsync(attack);
        }

        public ValueTask DisposeAsync() => _service.DisposeAsync();
    }
}
