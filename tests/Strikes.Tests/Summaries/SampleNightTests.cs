using Sitrep.Evidence.V1;
using Sitrep.Strikes.V1;

namespace Sitrep.Strikes.Tests.Summaries;

/// <summary>The night of 2025-11-16 as the sample tells it.</summary>
public sealed class SampleNightTests : IClassFixture<SampleNightTests.Night>
{
    private readonly StrikesSection _section;

    public SampleNightTests(Night night) => _section = night.Section;

    [Theory]
    [InlineData("strikes.launched.class.uav.RUS.ua-air-force", 176)]
    [InlineData("strikes.launched.class.missile.RUS.ua-air-force", 1)]
    [InlineData("strikes.intercepted.class.uav.RUS.ua-air-force", 139)]
    [InlineData("strikes.intercepted.class.missile.RUS.ua-air-force", 0)]
    [InlineData("strikes.hit-locations.item.all.RUS.ua-air-force", 14)]
    [InlineData("strikes.debris-locations.item.all.RUS.ua-air-force", 2)]
    public void Total_OfTheAirForce_IsWhatItsPostSays(string id, long count)
    {
        var figure = _section.Figure(id);

        Assert.Equal((count, count), figure.Bounds());
        Assert.Equal(("ua-air-force", "RUS", Basis.Total, "F6"), (figure.Claimant, figure.Attacker, figure.Basis, figure.Grade));
        Assert.True(figure.Headline);
        Assert.NotEmpty(figure.Citations);
    }

    [Fact]
    public void Unaccounted_OfDrones_IsComputedAndSaysHow()
    {
        var figure = _section.Figure("strikes.unaccounted.class.uav.RUS.ua-air-force");

        Assert.Equal((37L, 37L), figure.Bounds());
        Assert.Equal((Basis.Derived, FigureStatus.Derived, "176 − 139"), (figure.Basis, figure.Status, figure.Formula));
    }

    [Fact]
    public void Intercepted_ByTheRussianMinistry_IsTheOtherDirection()
    {
        var claim = _section.Figure("attacks/mrp.2025-11-16T04:47Z.8b08ba8b97f8.intercepted.attack-uav.ru-mod");

        Assert.Equal((57L, 57L), claim.Bounds());
        Assert.Equal(("ru-mod", "UKR"), (claim.Claimant, claim.Attacker));
    }

    [Fact]
    public void Parts_Always_AreShownAndNeverAdded()
    {
        var part = _section.Figure(
            "attacks/mad.2025-11-15T18:00_2025-11-16T09:00.shahed-136-131.932b2bfebfb1.intercepted.attack-uav.ua-air-force.part-south");

        Assert.Equal((14L, 14L), part.Bounds());
        Assert.False(part.Headline);
        Assert.All(_section.Figures.Where(figure => figure.Basis == Basis.Total), figure => Assert.Empty(figure.Part));
    }

    [Fact]
    public void Records_OfTheNight_AreListedWithTheirDamage()
    {
        Assert.Equal(3, _section.Attacks.Count);
        Assert.Equal(2, _section.Damages.Count);
        Assert.All(_section.Damages, damage => Assert.Equal(["UA51"], damage.Place.Regions));
        Assert.Contains(_section.Damages, damage => damage.Facility == FacilityKind.PowerPlant);
        Assert.Equal([("UA51", 0, 2), ("not-located", 3, 0)], _section.Regions.Select(row => (row.Region, row.Attacks, row.Damages)));
    }

    [Fact]
    public void Evening_EndedTheDayBefore_IsNotCounted() =>
        Assert.DoesNotContain(_section.Attacks, attack => attack.Id.StartsWith("mrp.2025-11-15", StringComparison.Ordinal));

    [Theory]
    [InlineData("no-casualties", "")]
    [InlineData("date-only", "2")]
    [InlineData("window-mismatch", "ru-mod ua-air-force")]
    public void Caveat_OfTheNight_IsMadeFromTheData(string code, string arguments) => Assert.Equal([arguments], _section.Warnings(code));

    [Fact]
    public void Caveats_OfScope_StandWithTheNumbers()
    {
        Assert.Contains(_section.Warnings("scope"), words => words.Contains("glide bombs", StringComparison.Ordinal));
        Assert.Empty(_section.Warnings("silent-source"));
    }

    [Fact]
    public void Coverage_OfTheNight_IsOneOfOne() =>
        Assert.Contains(_section.Coverage,
            coverage => coverage is { Claimant: "ua-air-force", Attacker: "RUS", Nights: 1, NightsInPeriod: 1, Posts: 1 });

    [Fact]
    public void Sources_Named_AreThoseThatSpeak()
    {
        Assert.Equal(_section.Sources.Select(source => source.Id).Order(StringComparer.Ordinal), _section.Sources.Select(source => source.Id));
        Assert.Superset(
            new HashSet<string>(["ua-air-force", "ru-mod", "ua-ses", "missile-attacks-daily", "media:undated-press-article"]),
            _section.Sources.Select(source => source.Id).ToHashSet());
    }

    [Fact]
    public void Figures_All_HaveNamesOfTheirOwnInOrder() =>
        Assert.Equal(_section.Figures.Select(figure => figure.Id).Distinct().Order(StringComparer.Ordinal), _section.Figures
            .Select(figure => figure.Id));

    /// <summary>The section, read once.</summary>
    public sealed class Night : IAsyncLifetime
    {
        internal StrikesSection Section { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            await using var service = await Subject.StartAsync();
            await service.ImportAsync(Sample.Text);
            Section = await service.SectionAsync("2025-11-16", "2025-11-17");
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
