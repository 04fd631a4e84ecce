using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Sitrep.Evidence.V1;
using Sitrep.Strikes.V1;

namespace Sitrep.Gateway.Tests.Running;

/// <summary>A strikes service with one attack on file.</summary>
internal static class FakeStrikes
{
    public static StrikesSection Section()
    {
        var post = new Citation { Source = "ua-air-force", Uri = "https://t.me/kpszsu/1", Title = "Post", Words = "176 launched" };
        var other = new Citation { Source = "ua-air-force", Uri = "https://t.me/kpszsu/1", Title = "Post", Words = "139 shot down" };
        return new()
        {
            Figures =
            {
                new Figure { Id = "strikes.launched.class.uav.RUS.ua-air-force", Claimant = "ua-air-force", Quantity = Exactly(176), Citations = { post } },
                new Figure { Id = "strikes.intercepted.class.uav.RUS.ua-air-force", Claimant = "ua-air-force", Quantity = Exactly(139), Citations = { other } },
            },
            Attacks = { new Attack { Id = "a-1", Citations = { post } } },
            Caveats = { new Caveat { Code = "scope", Arguments = { "ua-air-force" } } },
            Coverage = { new Coverage { Claimant = "ua-air-force", Attacker = "RUS", Nights = 1, NightsInPeriod = 1, Posts = 1 } },
            Sources = { new Source { Id = "ua-air-force", Name = "Ukrainian Air Force", Party = "UKR" } },
        };
    }

    public static SeriesTable Table(Measure measure) => new()
    {
        Series =
        {
            new Evidence.V1.Series
            {
                Id = "strikes.launched.class.uav.RUS.ua-air-force",
                Basis = Basis.Total,
                Measure = measure,
                ItemClass = ItemClass.Uav,
                Claimant = "ua-air-force",
                Points =
                {
                    new SeriesPoint { Day = "2025-11-15", State = PointState.NoRecord },
                    new SeriesPoint { Day = "2025-11-16", State = PointState.OnFile, Quantity = Exactly(176), Claims = 1, Partial = true },
                },
            },
        },
        Caveats = { new Caveat { Code = "scope", Arguments = { "ua-air-force", "Counts no guided bombs." } } },
    };

    private static Quantity Exactly(long count) => new() { Lower = count, Upper = count, Disclosure = Disclosure.Reported };

    internal sealed class Summaries(FakeState state) : SummaryService.SummaryServiceBase
    {
        public override async Task<SummarizeResponse> Summarize(SummarizeRequest request, ServerCallContext context)
        {
            var commit = await state.AnswerAsync(request, context);
            return new()
            {
                Commit = commit,
                Section = commit.Revision == 0 ? new() : Section(),
                NewestRevision = state.Revision,
                FirstKnownTime = FakeState.Known.ToTimestamp(),
            };
        }

        public override async Task<ListSeriesResponse> ListSeries(ListSeriesRequest request, ServerCallContext context)
        {
            var commit = await state.AnswerAsync(request, context);
            return new() { Commit = commit, Table = commit.Revision == 0 ? new() : Table(request.Measure), NewestRevision = state.Revision };
        }
    }

    internal sealed class Watching(FakeState state) : WatchService.WatchServiceBase
    {
        public override Task Watch(WatchRequest request, IServerStreamWriter<WatchResponse> responses, ServerCallContext context) =>
            state.FollowAsync(
                request.HasCursor ? request.Cursor : null,
                (revision, record) => responses.WriteAsync(ToWire(revision, record)),
                context.CancellationToken);

        private static WatchResponse ToWire(long revision, IMessage? record)
        {
            var response = new WatchResponse { Cursor = revision, KnownTime = FakeState.Known.ToTimestamp() };
            switch (record)
            {
                case Attack attack:
                    response.Attack = attack;
                    break;
                case Damage damage:
                    response.Damage = damage;
                    break;
                default:
                    response.Checkpoint = new();
                    break;
            }

            return response;
        }
    }
}
