using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Sitrep.Strikes.V1;

namespace Sitrep.Strikes.Tests.Summaries;

public sealed class SummaryRequestTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    [Fact]
    public async Task Summarize_EverythingWrong_NamesAllAtOnce()
    {
        SummarizeRequest request = new()
        {
            Start = new Timestamp { Seconds = long.MaxValue },
            CompareStart = Said.At("2025-11-17"),
            CompareEnd = Said.At("2025-11-16"),
            Zone = "Mars",
            Region = "UA-51",
            ReadRevision = 0,
            ReadTime = new Timestamp(),
        };

        Refusal refusal = await Refuse(request);

        Assert.Equal(["compareEnd", "end", "readTime", "region", "start", "zone"], refusal.Fields.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Summarize_Nothing_NamesWhatIsRequired() =>
        Assert.Equal(["end", "start", "zone"], (await Refuse(new SummarizeRequest())).Fields.Order(StringComparer.Ordinal));

    [Fact]
    public async Task Summarize_PeriodAtTheLimit_IsAnsweredAndBeyondItRefused()
    {
        SummarizeRequest request = new() { Start = Said.At("2023-01-01", "UTC"), Zone = "UTC" };
        request.End = request.Start + Duration.FromTimeSpan(TimeSpan.FromDays(1_100));
        await fixture.Service.Summarize(request);

        request.End += new Duration { Seconds = 1 };

        Assert.Equal(["end"], (await Refuse(request)).Fields);
    }

    [Fact]
    public async Task Summarize_PeriodThatIsNone_IsRefused() =>
        Assert.Equal(["end"], (await Refuse(new() { Start = Said.At("2025-11-16"), End = Said.At("2025-11-16"), Zone = Said.Kyiv })).Fields);

    [Fact]
    public async Task Summarize_RevisionBeyondTheNewest_IsOutOfRange()
    {
        Refusal refusal = await Refusal.Of(() => fixture.Service.Summarize("2025-11-16", "2025-11-17", revision: 1_000));

        refusal.Is(StatusCode.OutOfRange, "REVISION_UNKNOWN");
    }

    private async Task<Refusal> Refuse(SummarizeRequest request)
    {
        Refusal refusal = await Refusal.Of(() => fixture.Service.Summarize(request));
        refusal.Is(StatusCode.InvalidArgument, "INVALID_FIELDS");
        return refusal;
    }
}
