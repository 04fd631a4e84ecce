using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Sitrep.Diplomacy.V1;
using Sitrep.Evidence.V1;

namespace Sitrep.Gateway.Tests.Running;

/// <summary>A diplomacy service with one statement on file.</summary>
internal static class FakeDiplomacy
{
    public static DiplomacySection Section() => new()
    {
        Figures = { new Figure { Id = "agreements/x.promised.all.UKR.ua-president", Claimant = "ua-president" } },
        Statements =
        {
            new Statement
            {
                Id = "s-1",
                Claimant = "ua-president",
                Made = new Moment { Day = "2025-11-16" },
                Words = "about 1,200",
                Citations = { new Citation { Source = "media:outlet", Title = "Article", Words = "about 1,200" } },
            },
        },
    };

    public static SeriesTable Table(Measure measure) => new()
    {
        Series =
        {
            new Evidence.V1.Series { Id = "diplomacy.released.all.UKR.ru-mod", Measure = measure, Item = "all", Side = "UKR", Claimant = "ru-mod" },
        },
    };

    internal sealed class Summaries(FakeState state) : SummaryService.SummaryServiceBase
    {
        public override async Task<SummarizeResponse> Summarize(SummarizeRequest request, ServerCallContext context)
        {
            var read = await state.AnswerAsync(request, context);
            return new() { State = read, Section = read.Commit.Revision == 0 ? new() : Section() };
        }
    }

    internal sealed class Numbers(FakeState state) : SeriesService.SeriesServiceBase
    {
        public override async Task<ListSeriesResponse> ListSeries(ListSeriesRequest request, ServerCallContext context)
        {
            var read = await state.AnswerAsync(request, context);
            return new() { State = read, Table = read.Commit.Revision == 0 ? new() : Table(request.Measure) };
        }
    }

    internal sealed class Watching(FakeState state) : WatchService.WatchServiceBase
    {
        public override Task Watch(WatchRequest request, IServerStreamWriter<WatchResponse> responses, ServerCallContext context) =>
            state.FollowAsync(
                request.HasCursor ? request.Cursor : null,
                (revision, record) => responses.WriteAsync(ToWire(revision, record)),
                context.CancellationToken);

        private WatchResponse ToWire(long revision, IMessage? record)
        {
            var response = new WatchResponse { Cursor = revision, KnownTime = FakeState.Known.ToTimestamp(), RedactionRevision = state.Redaction };
            switch (record)
            {
                case Statement statement:
                    response.Statement = statement;
                    break;
                default:
                    response.Checkpoint = new();
                    break;
            }

            return response;
        }
    }
}
