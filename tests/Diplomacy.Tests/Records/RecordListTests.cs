using Sitrep.Contracts;
using Sitrep.Diplomacy.V1;

namespace Sitrep.Diplomacy.Tests.Records;

/// <summary>Which records a list gives: each kind by the moment that it belongs to.</summary>
public sealed class RecordListTests : IClassFixture<RecordListTests.Filled>
{
    private readonly Filled _filled;

    public RecordListTests(Filled filled) => _filled = filled;

    [Theory]
    [InlineData("negotiation", "2025-11-10", "2025-11-11", "n-suspended")] // by its latest state
    [InlineData("negotiation", "2025-11-01", "2025-11-02", "")]
    [InlineData("agreement", "2025-11-16", "2025-11-17", "a-touched")] // by its last report, not its conclusion
    [InlineData("agreement", "2022-03-29", "2022-03-30", "")]
    [InlineData("statement", "2025-11-15", "2025-11-16", "s-day")]
    [InlineData("statement", "2025-11-16", "2025-11-17", "s-minute")]
    [InlineData("exchange", "2025-10-02", "2025-10-03", "e-day")]
    [InlineData("exchange", "2025-08-31", "2025-09-01", "e-month")] // a month counts on its last day
    public async Task List_LocalDay_GivesWhatBelongsToIt(string kind, string start, string end, string ids) =>
        Assert.Equal(ids, await IdsAsync(kind, ("start", Wire.At(start)), ("end", Wire.At(end))));

    [Theory]
    [InlineData("negotiation", "party", "TUR", "n-suspended")]
    [InlineData("negotiation", "party", "UKR", "n-suspended,n-under-way")]
    [InlineData("statement", "party", "UKR", "s-day,s-minute")]
    [InlineData("statement", "party", "RUS", "")]
    [InlineData("statement", "text", "umerov", "s-day")]
    [InlineData("exchange", "party", "ARE", "e-day")]
    [InlineData("exchange", "source", "ru-mod", "e-month")]
    [InlineData("agreement", "source", "ru-mod", "")]
    [InlineData("agreement", "party", "TUR", "a-concluded")]
    [InlineData("negotiation", "agreement", "a-touched", "n-under-way")]
    [InlineData("negotiation", "agreement", "a-concluded", "")]
    [InlineData("statement", "about", "negotiations/n-under-way", "s-minute")]
    [InlineData("statement", "about", "agreements/n-under-way", "")]
    [InlineData("statement", "claimant", "ua-president", "s-minute")]
    [InlineData("statement", "claimant", "media:trt", "")] // cited, but it does not speak
    [InlineData("statement", "source", "media:trt", "s-minute")]
    [InlineData("exchange", "agreement", "a-touched", "e-day")]
    [InlineData("exchange", "side", "RUS", "e-month")]
    [InlineData("exchange", "side", "UKR", "")]
    [InlineData("exchange", "item", "wounded", "e-month")]
    [InlineData("exchange", "item", "children", "")]
    public async Task List_Filter_GivesWhatFits(string kind, string field, string value, string ids) =>
        Assert.Equal(ids, await IdsAsync(kind, (field, value)));

    [Theory]
    [InlineData(NegotiationStage.Suspended, "n-suspended")]
    [InlineData(NegotiationStage.UnderWay, "n-under-way")] // the last state counts, not one before it
    [InlineData(NegotiationStage.Agreed, "")]
    public async Task List_StageOfANegotiation_GivesWhatFits(NegotiationStage stage, string ids) =>
        Assert.Equal(ids, await IdsAsync("negotiation", ("stage", stage)));

    [Theory]
    [InlineData(AgreementStage.PreNegotiation, "a-touched")]
    [InlineData(AgreementStage.Ceasefire, "a-concluded")]
    public async Task List_StageOfAnAgreement_GivesWhatFits(AgreementStage stage, string ids) =>
        Assert.Equal(ids, await IdsAsync("agreement", ("stage", stage)));

    [Theory]
    [InlineData(AgreementStatus.Concluded, "a-concluded")]
    [InlineData(AgreementStatus.Ended, "")]
    public async Task List_Status_GivesWhatFits(AgreementStatus status, string ids) =>
        Assert.Equal(ids, await IdsAsync("agreement", ("status", status)));

    [Fact]
    public async Task List_StageAndParty_MustBothFit() =>
        Assert.Equal("", await IdsAsync("negotiation", ("stage", NegotiationStage.UnderWay), ("party", "TUR")));

    [Theory]
    [InlineData("negotiation", "stage")]
    [InlineData("agreement", "stage")]
    [InlineData("agreement", "status")]
    public async Task List_EnumThatIsNoValue_IsRefused(string kind, string field) =>
        Assert.Equal([field], (await Refusal.OfAsync(() => _filled.Calls(kind).ListAsync((field, 99)))).Fields);

    private async Task<string> IdsAsync(string kind, params (string, object)[] fields) => string.Join(
        ',',
        (await _filled.Calls(kind).ListAsync(fields)).Records.Select(record => record.Id).Order(StringComparer.Ordinal));

    /// <summary>A few records of each kind.</summary>
    public sealed class Filled : IAsyncLifetime
    {
        private RunningService _service = null!;

        internal RecordCalls Calls(string kind) => new(_service.Calls, Subject.Kinds[kind]);

        public async ValueTask InitializeAsync()
        {
            _service = await Subject.StartAsync();
            var suspended = Make.Negotiation(
                "n-suspended", ("2025-11-01", NegotiationStage.UnderWay), ("2025-11-10", NegotiationStage.Suspended));
            suspended.Mediators.Add("TUR");
            var underWay = Make.Negotiation("n-under-way");
            underWay.Agreements.Add("a-touched");
            var concluded = Make.Agreement("a-concluded", "2025-09-01");
            (concluded.Stage, concluded.Status) = (AgreementStage.Ceasefire, AgreementStatus.Concluded);
            concluded.Parties.Insert(1, "TUR");
            var minute = Make.Statement("s-minute", "Volodymyr Zelensky", "2025-11-16T00:30", "negotiations/n-under-way");
            minute.Claimant = "ua-president";
            minute.Citations.Add(Wire.Citation("https://www.trtworld.com/1", "media:trt"));
            var mediated = Make.Exchange("e-day", "2025-10-02");
            mediated.Mediators.Add("ARE");
            mediated.Links.Add(Make.Link("a-touched"));
            (string, IRecord)[] records =
            [
                ("negotiation", suspended),
                ("negotiation", underWay),
                ("agreement", Make.Agreement("a-touched", concluded: "2022-03-29")),
                ("agreement", concluded),
                ("statement", Make.Statement("s-day")),
                ("statement", minute),
                ("exchange", mediated),
                ("exchange", Make.Exchange("e-month", "2025-08", Make.Released(10, "ru-mod", "RUS", "wounded"))),
            ];
            foreach (var (kind, record) in records)
                await Calls(kind).CreateAsync(record);
        }

        public ValueTask DisposeAsync() => _service.DisposeAsync();
    }
}
