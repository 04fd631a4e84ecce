namespace Sitrep.Gateway.Comparisons;

/// <summary>A comparison as JSON: the contract's message by its convention, each citation as its number in <c>sources</c>.</summary>
internal static class ComparisonJson
{
    /// <summary>The whole comparison: its facts, then how it was delivered.</summary>
    public static byte[] Render(DeliveredComparison comparison)
    {
        var message = MessageOf(comparison.Facts);
        message.Delivery = comparison.Delivery;
        return CitingJson.ToUtf8(message, comparison.Facts.Citations.WriteNumber);
    }

    /// <summary>The digest of the facts: the same for ever for one query and the revisions on both sides.</summary>
    public static string ContentHash(Comparison facts) => CitingJson.Hash(MessageOf(facts), facts.Citations.WriteNumber);

    private static V1.Comparison MessageOf(Comparison facts) => new()
    {
        Query = new() { Zone = facts.Right.Query.Zone.Id, Region = facts.Right.Query.Region },
        Left = SideOf(facts.Left),
        Right = SideOf(facts.Right),
        Figures = { facts.Figures },
        Learned = facts.Learned?.ToMessage(),
        Sources = { facts.Citations.Sources },
    };

    private static V1.ComparedReport SideOf(ReportFacts side) => new()
    {
        Start = side.Query.Start.ToTimestamp(),
        End = side.Query.Stop.ToTimestamp(),
        Revisions = side.Revisions.ToMessage(),
        CutOff = side.CutOff?.ToTimestamp(),
    };
}
