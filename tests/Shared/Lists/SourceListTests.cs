using Sitrep.Contracts;
using Sitrep.Evidence.V1;

namespace Sitrep.Tests.Lists;

/// <summary>Which sources a list gives: those shipped and one of another kind.</summary>
public sealed class SourceListTests : IClassFixture<SourceListTests.Register>
{
    private readonly Register register;

    public SourceListTests(Register register) => this.register = register;

    [Theory]
    [InlineData("party", "RUS", "ru-mod")]
    [InlineData("party", "POL", "")]
    [InlineData("text", "REUTERS", "media:reuters,media:reuters-via-stratfor")]
    [InlineData("text", "WHO READ the meters", "meter-readers")]
    public async Task List_Filter_GivesWhatFits(string field, string value, string ids) => Assert.Equal(ids, await Ids((field, value)));

    [Theory]
    [InlineData(SourceKind.International, "meter-readers")]
    [InlineData(SourceKind.EmergencyService, "ua-ses")]
    [InlineData(SourceKind.Unlisted, "")]
    public async Task List_Kind_GivesWhatFits(SourceKind kind, string ids) => Assert.Equal(ids, await Ids(("source_kind", kind)));

    [Fact]
    public async Task List_Scope_GivesWhatFits() =>
        Assert.Equal("meter-readers,ua-command-center,ua-command-east,ua-command-south,ua-command-west", await Ids(("scope", SourceScope.Regional)));

    [Fact]
    public async Task List_KindAndParty_MustBothFit() =>
        Assert.Equal("ru-mod", await Ids(("source_kind", SourceKind.Military), ("party", "RUS")));

    [Fact]
    public async Task List_TextInPages_FindsEach()
    {
        (IReadOnlyList<IRecord> first, string next, _) = await register.Sources.List(("text", "air command"), ("page_size", 3));
        (IReadOnlyList<IRecord> second, string end, _) = await register.Sources.List(("text", "air command"), ("page_size", 3), ("page_token", next));

        Assert.Equal(
            ["ua-command-center", "ua-command-east", "ua-command-south", "ua-command-west"],
            first.Concat(second).Select(record => record.Id));
        Assert.Empty(end);
    }

    [Fact]
    public async Task List_EveryFilterWrong_NamesEveryFault() =>
        Assert.Equal(
            ["scope", "sourceKind", "text"],
            (await Refusal.Of(() => register.Sources.List(
                ("source_kind", (SourceKind)99), ("scope", (SourceScope)99), ("text", new string('x', 101))))).Fields.Order(StringComparer.Ordinal));

    private async Task<string> Ids(params (string, object)[] fields) =>
        string.Join(',', (await register.Sources.List(fields)).Records.Select(record => record.Id));

    /// <summary>The register with one source added.</summary>
    public sealed class Register : IAsyncLifetime
    {
        private RunningService service = null!;

        internal RecordCalls Sources => new(service.Calls, Subject.Kinds["source"]);

        public async ValueTask InitializeAsync()
        {
            service = await Subject.Start();
            await Sources.Create(new Source
            {
                Id = "meter-readers",
                Name = "Those who read the meters",
                SourceKind = SourceKind.International,
                Scope = SourceScope.Regional,
            });
        }

        public ValueTask DisposeAsync() => service.DisposeAsync();
    }
}
