using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Sitrep.Evidence.V1;

namespace Sitrep.Strikes.Tests.Summaries;

public sealed class SummaryRequestTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    [Fact]
    public async Task Summarize_EverythingWrong_NamesAllAtOnce()
    {
        var request = new SummarizeRequest()
        {
            Start = new Timestamp { Seconds = long.MaxValue },
            CompareStart = Wire.At("2025-11-17"),
            CompareEnd = Wire.At("2025-11-16"),
            Zone = "Mars",
            Region = "UA-51",
            ReadRevision = 0,
            ReadTime = new Timestamp(),
        };

        var refusal = await RefuseAsync(request);

        Assert.Equal(["compareEnd", "end", "readTime", "region", "start", "zone"], refusal.Fields.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Summarize_Nothing_NamesWhatIsRequired() =>
        Assert.Equal(["end", "start", "zone"], (await RefuseAsync(new SummarizeRequest())).Fields.Order(StringComparer.Ordinal));

    [Fact]
    public async Task Summarize_PeriodAtTheLimit_IsAnsweredAndBeyondItRefused()
    {
        var request = new SummarizeRequest() { Start = Wire.At("2023-01-01", "UTC"), Zone = "UTC" };
        request.End = request.Start + Duration.FromTimeSpan(TimeSpan.FromDays(1_100));
        await fixture.Service.SummarizeAsync(request);

        request.End += new Duration { Seconds = 1 };

        Assert.Equal(["end"], (await RefuseAsync(request)).Fields);
    }

    [Fact]
    public async Task Summarize_PeriodThatIsNone_IsRefused() =>
        Assert.Equal(["end"], (await RefuseAsync(new() { Start = Wire.At("2025-11-16"), End = Wire.At("2025-11-16"), Zone = Wire.Kyiv })).Fields);

    [Fact]
    public async Task Summarize_RevisionBeyondTheNewest_IsOutOfRange()
    {
        var refusal = await Refusal.OfAsync(() => fixture.Service.SummarizeAsync("2025-11-16", "2025-11-17", revision: 1_000));

        refusal.Is(StatusCode.OutOfRange, "REVISION_UNKNOWN");
    }

    private async Task<Refusal> RefuseAsync(SummarizeRequest request)
    {
        var refusal = await Refusal.OfAsync(() => fixture.Service.SummarizeAsync(request));
        refusal.Is(StatusCode.InvalidArgument, "INVALID_FIELDS");
        return refusal;
    }
}
