namespace Sitrep.Gateway.Series;

/// <summary>A table of series as JSON: the question, the revision read, and what the service answered.</summary>
internal static class SeriesJson
{
    public static byte[] Render(SeriesQuery query, Revisions revisions, SectionAnswer<SeriesTable> answer)
    {
        var request = query.Request;
        return RecordJson.ToUtf8(new V1.SeriesAnswer
        {
            Query = new()
            {
                Measure = request.WithLost ? SeriesQueryReader.InterceptedAndLost : EnumWords.Of(request.Measure),
                Step = request.Step,
                Start = request.Start,
                End = request.End,
                Zone = request.Zone,
                By = request.ByItem ? "item" : "",
                ItemClass = request.ItemClass,
                Item = request.Item,
                Region = request.Region,
                Attacker = request.Attacker,
                Side = request.Side,
                Claimant = request.Claimant,
            },
            Revisions = revisions.ToMessage(),
            CutOff = answer.Revision > 0 ? answer.Read.Commit.KnownTime : null,
            Table = answer.Content,
        });
    }
}
