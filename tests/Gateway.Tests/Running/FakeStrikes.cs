using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Sitrep.Evidence.V1;
using Sitrep.Strikes.V1;

namespace Sitrep.Gateway.Tests.Running;

/// <summary>A strikes service with one attack on file.</summary>
internal static class FakeStrikes
{
    /// <summary>Words that the section quotes until they are taken out.</summary>
    public const string Words = "176 launched";

    public static StrikesSection Redacted()
    {
        var section = Section();
        foreach (var citation in section.Figures.SelectMany(figure => figure.Citations).Concat(section.Attacks[0].Citations)
            .Where(citation => citation.Words == Words))
            citation.Words = "[redacted-0123456789ab]";
        section.Caveats.Add(new Caveat { Code = "redacted", Arguments = { "attacks/a-1", "2025-11-16T12:00:00Z" } });
        return section;
    }

    public static StrikesSection Section()
    {
        var post = new Citation { Source = "ua-air-force", Uri = "https://t.me/kpszsu/1", Title = "Post", Words = Words };
        var other = new Citation { Source = "ua-air-force", Uri = "https://t.me/kpszsu/1", Title = "Post", Words = "139 shot down" };
        return new()
        {
            Figures =
            {
                new Figure
                {
                    Id = "strikes.launched.class.uav.RUS.ua-air-force",
                    Claimant = "ua-air-force",
                    Quantity = Exactly(176),
                    Citations = { post },
                },
                new Figure
                {
                    Id = "strikes.intercepted.class.uav.RUS.ua-air-force",
                    Claimant = "ua-air-force",
                    Quantity = Exactly(139),
                    Citations = { other },
                },
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
            var read = await state.AnswerAsync(request, context);
            return new() { State = read, Section = read.Commit.Revision == 0 ? new() : state.Redaction > 0 ? Redacted() : Section() };
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
