using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Sitrep.Evidence.V1;

namespace Sitrep.Strikes.Tests.Summaries;

public sealed class SeriesTests
{
    private static readonly Window Night = Wire.Window("2025-11-15T18:00", "2025-11-16T09:00");
    private static readonly Window Next = Wire.Window("2025-11-16T18:00", "2025-11-17T09:00");

    [Fact]
    public async Task ListSeries_DaysOfAClass_AddUpToTheSectionsTotal()
    {
        await using var service = await StartedAsync();

        var answer = await AskAsync(service, Question(Measure.Launched));
        var section = await service.SectionAsync("2025-11-10", "2025-11-24");

        var series = answer.Table.Series.Single(series => series.Claimant == Wire.AirForce);
        Assert.Equal(
            [("2025-11-16", 176L), ("2025-11-17", 20L)],
            series.Points.Where(point => point.State == PointState.OnFile).Select(point => (point.Day, point.Quantity.Lower)));
        Assert.Equal(section.Figure(series.Id).Quantity.Lower, series.Points.Sum(point => point.Quantity?.Lower ?? 0));
        Assert.Equal(14, series.Points.Count);
        Assert.Equal(answer.State.NewestRevision, answer.State.Commit.Revision);
    }

    [Fact]
    public async Task ListSeries_OfUnaccounted_IsThatOfTheSection()
    {
        await using var service = await StartedAsync();

        var series = Assert.Single((await AskAsync(
            service, Question(Measure.Unaccounted, request => request.Claimant = Wire.AirForce))).Table.Series);

        Assert.Equal(37, series.Points.Single(point => point.Day == "2025-11-16").Quantity.Lower);
        Assert.Equal((5L, true), series.Points.Where(point => point.Day == "2025-11-17")
            .Select(point => (point.Quantity.Upper, point.Quantity.HasLower)).Single());
    }

    [Fact]
    public async Task ListSeries_OneRegion_TakesWhatIsLocatedInItAlone_DamageToo()
    {
        await using var service = await StartedAsync();

        var launched = (await AskAsync(service, Question(Measure.Launched, request => request.Region = "UA51"))).Table;
        var injured = (await AskAsync(service, Question(Measure.Injured, request => request.Region = "UA51"))).Table;

        Assert.Equal("ua-command-south", Assert.Single(launched.Series).Claimant);
        Assert.Equal(3, launched.Series[0].Points.Sum(point => point.Quantity?.Lower ?? 0));
        Assert.Equal(["UA51"], launched.Caveats.Single(caveat => caveat.Code == "national-not-by-region").Arguments);
        Assert.Equal(2, Assert.Single(injured.Series).Points.Sum(point => point.Quantity?.Lower ?? 0));
    }

    [Fact]
    public async Task ListSeries_AtAnEarlierRevision_IsAsThen()
    {
        await using var service = await StartedAsync();
        var then = await AskAsync(service, Question(Measure.Launched));
        await service.StoreAsync(Make.Counted("later", Next, 7, 7));

        var pinned = await AskAsync(service, Question(Measure.Launched, request => request.ReadRevision = then.State.Commit.Revision));

        Assert.Equal(then.Table, pinned.Table);
        Assert.NotEqual(then.Table, (await AskAsync(service, Question(Measure.Launched))).Table);
    }

    [Fact]
    public async Task ListSeries_EverythingWrong_NamesAllAtOnce()
    {
        await using var service = await Subject.StartAsync();
        var request = new ListSeriesRequest()
        {
            End = new Timestamp { Seconds = long.MaxValue },
            Zone = "Mars",
            Measure = Measure.Released,
            WithLost = true,
            Item = "No Item",
            ItemClass = (ItemClass)99,
            Attacker = "XXX",
            Claimant = "no id",
            Region = "Odesa",
            ReadRevision = 0,
            ReadTime = new Timestamp(),
        };

        var refusal = await Refusal.OfAsync(() => AskAsync(service, request));

        refusal.Is(StatusCode.InvalidArgument, "INVALID_FIELDS");
        Assert.Equal(
            ["attacker", "claimant", "class", "end", "item", "measure", "readTime", "region", "start", "step", "withLost", "zone"],
            refusal.Fields.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task ListSeries_PeriodAtTheLimit_IsAnsweredAndBeyondItRefused()
    {
        await using var service = await Subject.StartAsync();
        var request = Question(Measure.Launched);
        request.End = request.Start + Duration.FromTimeSpan(TimeSpan.FromDays(1_100));
        await AskAsync(service, request);

        request.End += new Duration { Seconds = 1 };

        Assert.Equal(["end"], (await Refusal.OfAsync(() => AskAsync(service, request))).Fields);
    }

    private static async Task<RunningService> StartedAsync()
    {
        var service = await Subject.StartAsync();
        await service.PublishAsync(
        [
            ("attack", Make.Counted("country", Night, 176, 139, target: Make.Country)),
            ("attack", Make.Counted("next", Next, 20, 15, target: Make.Country)),
            ("attack", Make.Counted("odesa", Night, 3, 2, "ua-command-south", target: Make.Region("UA51"))),
            ("attack", Make.Counted("both", Night, 5, 4, "ua-command-south", target: Make.Region("UA51", "UA65"))),
            ("damage", Make.Damage("port", null, "UA51", Wire.Claim(Measure.Injured, "all", Wire.Exactly(2), "ua-ses"))),
            ("damage", Make.Damage("elsewhere", null, "UA65", Wire.Claim(Measure.Injured, "all", Wire.Exactly(9), "ua-ses"))),
        ]);
        return service;
    }

    private static ListSeriesRequest Question(Measure measure, Action<ListSeriesRequest>? change = null)
    {
        var request = new ListSeriesRequest()
        {
            Start = Wire.At("2025-11-10"),
            End = Wire.At("2025-11-24"),
            Zone = Wire.Kyiv,
            Step = SeriesStep.Day,
            Measure = measure,
        };
        change?.Invoke(request);
        return request;
    }

    private static async Task<ListSeriesResponse> AskAsync(RunningService service, ListSeriesRequest request) =>
        await new SeriesService.SeriesServiceClient(service.Calls).ListSeriesAsync(request);
}
