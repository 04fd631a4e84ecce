using Grpc.Core;
using Sitrep.Strikes.V1;

namespace Sitrep.Strikes.Tests.Outages;

/// <summary>Which outages a list gives.</summary>
public sealed class OutageListTests : IClassFixture<OutageListTests.Filled>
{
    private readonly Filled _filled;

    public OutageListTests(Filled filled) => _filled = filled;

    [Theory]
    [InlineData("region", "UA51", "night")]
    [InlineData("attacker", "UKR", "belgorod")]
    [InlineData("source", "ru-mod", "belgorod")]
    [InlineData("text", "ICE ON", "storm")]
    [InlineData("text", "нічого", "")]
    public async Task List_Filter_GivesWhatFits(string field, string value, string ids) => Assert.Equal(ids, await IdsAsync((field, value)));

    [Theory]
    [InlineData(OutageCause.Strike, "belgorod,night")]
    [InlineData(OutageCause.Weather, "storm")]
    [InlineData(OutageCause.ScheduledShutdown, "")]
    public async Task List_Cause_GivesWhatFits(OutageCause cause, string ids) => Assert.Equal(ids, await IdsAsync(("cause", cause)));

    [Theory]
    [InlineData(Utility.Power, "belgorod,night")]
    [InlineData(Utility.Heat, "storm")]
    public async Task List_Utility_GivesWhatFits(Utility utility, string ids) => Assert.Equal(ids, await IdsAsync(("utility", utility)));

    [Theory]
    [InlineData("Europe/Kyiv", "night")]
    [InlineData("America/New_York", "belgorod,night")] // its day of the 16th has the evening in Belgorod, too
    public async Task List_DayOfAZone_GivesWhatEndsInIt(string zone, string ids) =>
        Assert.Equal(ids, await IdsAsync(("start", Wire.At("2025-11-16", zone)), ("end", Wire.At("2025-11-17", zone)), ("zone", zone)));

    [Fact]
    public async Task List_CauseThatIsNoValue_IsRefused()
    {
        var refusal = await Refusal.OfAsync(() => _filled.Outages.ListAsync(("cause", (OutageCause)99), ("utility", (Utility)99)));

        refusal.Is(StatusCode.InvalidArgument, "INVALID_FIELDS");
        Assert.Equal(["cause", "utility"], refusal.Fields);
    }

    private async Task<string> IdsAsync(params (string, object)[] fields) =>
        string.Join(',', (await _filled.Outages.ListAsync(fields)).Records.Select(record => record.Id).Order(StringComparer.Ordinal));

    /// <summary>Three outages, each unlike the others.</summary>
    public sealed class Filled : IAsyncLifetime
    {
        private RunningService _service = null!;

        internal RecordCalls Outages => new(_service.Calls, Subject.Kinds["outage"]);

        public async ValueTask InitializeAsync()
        {
            _service = await Subject.StartAsync();
            var belgorod = Make.Outage(
                "belgorod", Wire.Window(null, "2025-11-17T02:00"), ended: true, "RU-BEL", "UKR", Make.Customers(20_000, Wire.RuMod));
            var storm = Make.Outage("storm", Wire.Window(null, "2025-11-20"), ended: true, "UA46", attacker: "");
            (storm.Utility, storm.Cause, storm.CauseWords) = (Utility.Heat, OutageCause.Weather, "ice on the lines");
            foreach (var outage in (Outage[])[Make.Outage("night"), belgorod, storm])
                await Outages.CreateAsync(outage);
        }

        public ValueTask DisposeAsync() => _service.DisposeAsync();
    }
}
