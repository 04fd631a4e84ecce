using Sitrep.Diplomacy.V1;
using Sitrep.Evidence.V1;

namespace Sitrep.Diplomacy.Tests.Summaries;

/// <summary>The day of 2025-11-16 as the sample tells it.</summary>
public sealed class SampleDayTests : IClassFixture<SampleDayTests.Day>
{
    private const string Agreement = "agreements/agreement-istanbul-exchanges-2025-11-16";

    private readonly DiplomacySection _section;

    public SampleDayTests(Day day) => _section = day.Section;

    [Fact]
    public void Promised_ToUkraine_IsAboutTwelveHundredByItsPresident()
    {
        var promised = _section.Figure($"{Agreement}.promised.all.UKR.ua-president");

        Assert.Equal((1_200L, 1_200L), promised.Bounds());
        Assert.True(promised.Quantity.Approximate);
        Assert.Equal(("ua-president", "UKR"), (promised.Claimant, promised.Side));
        Assert.NotEmpty(promised.Citations);
    }

    [Fact]
    public void CarriedOut_NothingLinked_IsAtLeastNoneSinceThePromise()
    {
        var carriedOut = _section.Figure($"{Agreement}.carried-out.all.UKR");

        Assert.Equal((0L, null), carriedOut.Bounds());
        Assert.Equal((Basis.Derived, FigureStatus.Derived, ""), (carriedOut.Basis, carriedOut.Status, carriedOut.Formula));
        Assert.Equal("2025-11-16", carriedOut.Window.End.Day);
    }

    [Fact]
    public void Negotiation_UnderWay_NamesItsMediatorsAndItsRounds()
    {
        var negotiation = Assert.Single(_section.Negotiations);

        Assert.Equal(["ARE", "TUR"], negotiation.Mediators);
        Assert.Equal(["consultations", "technical-consultations"], negotiation.Rounds.Select(round => round.Id));
        Assert.Equal(["agreement-istanbul-exchanges-2025-11-16"], _section.Agreements.Select(agreement => agreement.Id));
    }

    [Fact]
    public void Statements_OfTheDayAndTheDayBefore_StandApart()
    {
        Assert.Equal(["statement-zelensky-2025-11-16"], _section.Statements.Select(statement => statement.Id));
        Assert.Equal(["statement-umerov-2025-11-15"], _section.EarlierStatements.Select(statement => statement.Id));
    }

    [Fact]
    public void Readings_ThatDiffer_AreConflictsWithoutAWinner()
    {
        Assert.Equal(
            [(Agreement, 2), ("statements/statement-umerov-2025-11-15", 2)],
            _section.Conflicts.Where(conflict => conflict.About == "reading").Select(conflict => (conflict.Record, conflict.Readings.Count)));
    }

    [Fact]
    public void OtherSide_NothingOnFile_IsSaid() =>
        Assert.Equal(["negotiations/negotiation-istanbul-reactivation-2025-11-15 RUS"], _section.Warnings("nothing-by-other-side"));

    [Fact]
    public void Exchange_NoneThatDay_TheLastBeforeIsShown()
    {
        Assert.Empty(_section.Exchanges);
        Assert.Equal("exchange-2025-10-02", _section.LastExchange.Id);
        Assert.Empty(_section.UnlinkedExchanges);
    }

    [Fact]
    public void Sources_Named_AreThoseThatSpeak() => Assert.Superset(
        new HashSet<string>(["ua-president", "ua-nsdc", "media:undated-press-article", "media:newsonair.gov.in"]),
        _section.Sources.Select(source => source.Id).ToHashSet());

    /// <summary>The section, read once.</summary>
    public sealed class Day : IAsyncLifetime
    {
        internal DiplomacySection Section { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            await using var service = await Subject.StartAsync();
            await service.ImportAsync(Sample.Text);
            Section = await service.SectionAsync("2025-11-16", "2025-11-17");
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
