using Google.Protobuf.WellKnownTypes;
using Sitrep.Contracts.Json;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.Backends;
using Sitrep.Gateway.Reports;

namespace Sitrep.Gateway.Series;

/// <summary>A table of series as JSON: the question, the revision read, and what the service answered.</summary>
internal static class SeriesJson
{
    public static byte[] Render(SeriesQuery query, SectionAnswer<SeriesTable> answer) => RecordJson.ToUtf8(new V1.SeriesAnswer
    {
        Query = new()
        {
            Measure = query.WithLost ? SeriesQueryReader.InterceptedAndLost : EnumWords.Of(query.Measure),
            Step = query.Step,
            Start = query.Start.ToTimestamp(),
            End = query.Stop.ToTimestamp(),
            Zone = query.Zone.Id,
            By = query.ByItem ? "item" : "",
            ItemClass = query.ItemClass,
            Item = query.Item,
            Region = query.Region,
            Attacker = query.Attacker,
            Side = query.Side,
            Claimant = query.Claimant,
        },
        Revisions = RevisionsOf(query, answer.Commit).ToMessage(),
        CutOff = answer.Commit.Revision > 0 ? answer.Commit.KnownTime : null,
        Table = answer.Section,
    });

    /// <summary>The revision read, as the service's own.</summary>
    public static SectionRevisions RevisionsOf(SeriesQuery query, Commit commit) => query.Service == Backend.DiplomacyName
        ? new(commit.Revision, null)
        : new(null, commit.Revision);
}
