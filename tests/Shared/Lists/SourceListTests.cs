using Sitrep.Evidence.V1;

namespace Sitrep.Tests.Lists;

/// <summary>Which sources a list gives: those shipped and one of another kind.</summary>
public sealed class SourceListTests : IClassFixture<SourceListTests.Register>
{
    private readonly Register _register;

    public SourceListTests(Register register) => _register = register;

    [Theory]
    [InlineData("party", "RUS", "ru-mod")]
    [InlineData("party", "POL", "")]
    [InlineData("text", "REUTERS", "media:reuters,media:reuters-via-stratfor")]
    [InlineData("text", "WHO READ the meters", "meter-readers")]
    public async Task List_Filter_GivesWhatFits(string field, string value, string ids) => Assert.Equal(ids, await IdsAsync((field, value)));

    [Theory]
    [InlineData(SourceKind.International, "meter-readers")]
    [InlineData(SourceKind.EmergencyService, "ua-ses")]
    [InlineData(SourceKind.Unlisted, "")]
    public async Task List_Kind_GivesWhatFits(SourceKind kind, string ids) => Assert.Equal(ids, await IdsAsync(("source_kind", kind)));

    [Fact]
    public async Task List_Scope_GivesWhatFits() =>
        Assert.Equal("meter-readers,ua-command-center,ua-command-east,ua-command-south,ua-command-west",
            await IdsAsync(("scope", SourceScope.Regional)));

    [Fact]
    public async Task List_KindAndParty_MustBothFit() =>
        Assert.Equal("ru-mod", await IdsAsync(("source_kind", SourceKind.Military), ("party", "RUS")));

    [Fact]
    public async Task List_TextInPages_FindsEach()
    {
        var (first, next, _) = await _register.Sources.ListAsync(("text", "air command"), ("page_size", 3));
        var (second, end, _) = await _register.Sources.ListAsync(("text", "air command"), ("page_size", 3), ("page_token", next));

        Assert.Equal(
            ["ua-command-center", "ua-command-east", "ua-command-south", "ua-command-west"],
            first.Concat(second).Select(record => record.Id));
        Assert.Empty(end);
    }

    [Fact]
    public async Task List_EveryFilterWrong_NamesEveryFault() =>
        Assert.Equal(
            ["scope", "sourceKind", "text"],
            (await Refusal.OfAsync(() => _register.Sources.ListAsync(
                ("source_kind", (SourceKind)99), ("scope", (SourceScope)99), ("text", new string('x', 101))))).Fields.Order(StringComparer.Ordinal));

    private async Task<string> IdsAsync(params (string, object)[] fields) =>
        string.Join(',', (await _register.Sources.ListAsync(fields)).Records.Select(record => record.Id));

    /// <summary>The register with one source added.</summary>
    public sealed class Register : IAsyncLifetime
    {
        private RunningService _service = null!;

        internal RecordCalls Sources => new(_service.Calls, Subject.Kinds["source"]);

        public async ValueTask InitializeAsync()
        {
            _service = await Subject.StartAsync();
            await Sources.CreateAsync(new Source
            {
                Id = "meter-readers",
                Name = "Those who read the meters",
                SourceKind = SourceKind.International,
                Scope = SourceScope.Regional,
            });
        }

        public ValueTask DisposeAsync() => _service.DisposeAsync();
    }
}
