using Sitrep.Evidence.V1;
using Sitrep.Strikes.V1;

namespace Sitrep.Strikes.Tests.Damages;

/// <summary>Which damage a list gives.</summary>
public sealed class DamageListTests : IClassFixture<DamageListTests.Filled>
{
    private readonly Filled _filled;

    public DamageListTests(Filled filled) => _filled = filled;

    [Theory]
    [InlineData("region", "UA51", "grid,school")]
    [InlineData("attacker", "UKR", "depot")]
    [InlineData("source", "ua-ses", "grid,school")]
    [InlineData("text", "substation", "grid")]
    public async Task List_Filter_GivesWhatFits(string field, string value, string ids) => Assert.Equal(ids, await IdsAsync((field, value)));

    [Theory]
    [InlineData(FacilityKind.Energy, "grid")]
    [InlineData(FacilityKind.Education, "school")]
    [InlineData(FacilityKind.Port, "")]
    public async Task List_Facility_GivesWhatFits(FacilityKind facility, string ids) => Assert.Equal(ids, await IdsAsync(("facility", facility)));

    [Theory]
    [InlineData(ItemClass.Uav, "depot,grid")]
    [InlineData(ItemClass.Missile, "")]
    public async Task List_Cause_GivesWhatFits(ItemClass cause, string ids) => Assert.Equal(ids, await IdsAsync(("cause", cause)));

    [Fact]
    public async Task List_FacilityAndCause_MustBothFit() =>
        Assert.Equal("", await IdsAsync(("facility", FacilityKind.Education), ("cause", ItemClass.Uav)));

    [Fact]
    public async Task List_FacilityThatIsNoValue_IsRefused() =>
        Assert.Equal(["facility"], (await Refusal.OfAsync(() => _filled.Damages.ListAsync(("facility", (FacilityKind)99)))).Fields);

    private async Task<string> IdsAsync(params (string, object)[] fields) =>
        string.Join(',', (await _filled.Damages.ListAsync(fields)).Records.Select(record => record.Id).Order(StringComparer.Ordinal));

    /// <summary>Three pieces of damage, each unlike the others.</summary>
    public sealed class Filled : IAsyncLifetime
    {
        private RunningService _service = null!;

        internal RecordCalls Damages => new(_service.Calls, Subject.Kinds["damage"]);

        public async ValueTask InitializeAsync()
        {
            _service = await Subject.StartAsync();
            var grid = Make.Damage("grid");
            (grid.FacilityWords, grid.Cause) = ("a substation", ItemClass.Uav);
            var school = Make.Damage("school");
            (school.Facility, school.FacilityWords) = (FacilityKind.Education, "a school");
            var depot = Make.Damage("depot", region: "RU-BEL");
            (depot.Facility, depot.FacilityWords, depot.Attacker, depot.Cause, depot.Claimant) =
                (FacilityKind.Fuel, "an oil depot", "UKR", ItemClass.Uav, Wire.RuMod);
            depot.Citations[0].Source = Wire.RuMod;
            foreach (var damage in (Damage[])[grid, school, depot])
                await Damages.CreateAsync(damage);
        }

        public ValueTask DisposeAsync() => _service.DisposeAsync();
    }
}
