using Sitrep.Evidence.V1;
using Sitrep.Strikes.V1;

namespace Sitrep.Strikes.Tests.Summaries;

/// <summary>Nights told of without times, after an evening that was told of already.</summary>
public sealed class EveningTests : IAsyncLifetime
{
    private const string Intercepted = "strikes.intercepted.class.uav.UKR.ru-mod";

    private RunningService _service = null!;

    public async ValueTask InitializeAsync() => _service = await Subject.StartAsync();

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Theory]
    [InlineData("2025-09-30T20:00", "2025-09-30T23:00", 10L)] // the evening before
    [InlineData("2025-09-30T22:00", "2025-10-01T00:00", 10L)] // up to midnight
    [InlineData("2025-09-30T14:00", "2025-09-30T17:00", 20L)] // the afternoon is not of the night
    [InlineData("2025-10-01T20:00", "2025-10-01T23:00", 20L)] // nor is the evening after
    public async Task Summarize_NightAfterAnEvening_IsARangeOfTheDayItEndsOn(string start, string end, long lower)
    {
        await _service.StoreAsync(Post("evening", Moscow(start, end), 10), Night("night", "2025-09-30", "2025-10-01T07:15", 20));

        var day = await _service.SectionAsync("2025-10-01T01:00", "2025-10-01T12:00");

        Assert.Equal((lower, 20L), day.Figure(Intercepted).Bounds());
        Assert.Equal((20L, 20L), day.Figures.Single(figure => figure.Record == "attacks/night").Bounds());
        Assert.Equal(["ru-mod 1"], day.Warnings("night-may-repeat-evening"));
    }

    [Fact]
    public async Task Summarize_EveningAndNight_AddUpToARangeFromTheNightAloneToTheSum()
    {
        await _service.StoreAsync(Post("evening", Moscow("2025-09-30T20:00", "2025-09-30T23:00"), 10),
            Night("night", "2025-09-30", "2025-10-01T07:15", 20));

        Assert.Equal((20L, 30L), (await _service.SectionAsync("2025-09-30", "2025-10-02")).Figure(Intercepted).Bounds());
    }

    [Fact]
    public async Task Summarize_EveningGreaterThanTheNight_LeavesNothingThatIsSure()
    {
        await _service.StoreAsync(Post("evening", Moscow("2025-09-30T20:00", "2025-09-30T23:00"), 40),
            Night("night", "2025-09-30", "2025-10-01T07:15", 20));

        Assert.Equal((0L, 20L), (await _service.SectionAsync("2025-10-01", "2025-10-02")).Figure(Intercepted).Bounds());
    }

    [Fact]
    public async Task Summarize_NightWithTimes_RepeatsNothing()
    {
        await _service.StoreAsync(
            Post("evening", Moscow("2025-09-30T20:00", "2025-09-30T23:00"), 10), Post("night", Moscow("2025-09-30T23:00", "2025-10-01T07:00"), 20));

        var day = await _service.SectionAsync("2025-10-01", "2025-10-02");

        Assert.Equal((20L, 20L), day.Figure(Intercepted).Bounds());
        Assert.Empty(day.Warnings("night-may-repeat-evening"));
    }

    private static Window Moscow(string start, string end) => new()
    {
        Start = new Moment { Minute = Wire.At(start, "Europe/Moscow") },
        End = new Moment { Minute = Wire.At(end, "Europe/Moscow") },
        Zone = "Europe/Moscow",
    };

    private static Attack Night(string id, string day, string end, long count)
    {
        var night = Post(id, Moscow(end, end), count);
        night.Window.Start = new Moment { Day = day };
        night.MayRepeatEvening = true;
        return night;
    }

    private static Attack Post(string id, Window window, long count) => Make.Attack(
        id, window, attacker: "UKR", claims: Wire.Claim(Measure.Intercepted, "attack-uav", Wire.Exactly(count), Wire.RuMod));
}
