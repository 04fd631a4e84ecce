using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Sitrep.Evidence.V1;

namespace Sitrep.Diplomacy.Tests.Summaries;

public sealed class SeriesTests
{
    [Fact]
    public async Task ListSeries_ReleasedByMonth_StandsPerSideAndClaimant()
    {
        await using var service = await Subject.StartAsync();
        await service.StoreAsync(
            Make.Exchange("october", "2025-10-02", Make.Released(185, Wire.RuMod, "UKR")),
            Make.Exchange(
                "november", "2025-11-20",
                Make.Released(95, Wire.RuMod, "UKR"),
                Make.Released(95, Wire.RuMod, "RUS")));

        var answer = await AskAsync(service, Question());

        Assert.Equal(["diplomacy.released.all.RUS.ru-mod", "diplomacy.released.all.UKR.ru-mod"], answer.Table.Series.Select(series => series.Id));
        Assert.Equal(
            [("2025-09-01", 0L, PointState.NoRecord), ("2025-10-01", 185L, PointState.OnFile), ("2025-11-01", 95L, PointState.OnFile)],
            answer.Table.Series[1].Points.Select(point => (point.Day, point.Quantity?.Lower ?? 0, point.State)));
        Assert.Equal(
            ["diplomacy.released.all.UKR.ru-mod"],
            (await AskAsync(service, Question(request => request.Side = "UKR"))).Table.Series.Select(series => series.Id));
    }

    [Fact]
    public async Task ListSeries_EverythingWrong_NamesAllAtOnce()
    {
        await using var service = await Subject.StartAsync();
        var request = new ListSeriesRequest()
        {
            End = new Timestamp { Seconds = long.MaxValue },
            Measure = Measure.Promised,
            Item = "No Item",
            Side = "TUR",
            Claimant = "no id",
        };

        var refusal = await Refusal.OfAsync(() => AskAsync(service, request));

        refusal.Is(StatusCode.InvalidArgument, "INVALID_FIELDS");
        Assert.Equal(["claimant", "end", "item", "measure", "side", "start", "step", "zone"], refusal.Fields.Order(StringComparer.Ordinal));
    }

    private static ListSeriesRequest Question(Action<ListSeriesRequest>? change = null)
    {
        var request = new ListSeriesRequest()
        {
            Start = Wire.At("2025-09-01"),
            End = Wire.At("2025-12-01"),
            Zone = Wire.Kyiv,
            Step = SeriesStep.Month,
            Measure = Measure.Released,
        };
        change?.Invoke(request);
        return request;
    }

    private static async Task<ListSeriesResponse> AskAsync(RunningService service, ListSeriesRequest request) =>
        await new SeriesService.SeriesServiceClient(service.Calls).ListSeriesAsync(request);
}
