namespace Sitrep.Gateway.Backends;

/// <summary>Makes the question to a service out of the question to the gateway. Two equal ones at one revision have one answer.</summary>
internal static class SectionQuestions
{
    /// <param name="revision">The revision to read; null for the newest, or for what was known at the query's time.</param>
    public static SummarizeRequest For(ReportQuery query, long? revision)
    {
        var before = ReportPeriods.Before(query);
        SummarizeRequest request = new()
        {
            Start = query.Start.ToTimestamp(),
            End = query.Stop.ToTimestamp(),
            Zone = query.Zone.Id,
            Region = query.Region,
            CompareStart = before.Start.ToTimestamp(),
            CompareEnd = before.Stop.ToTimestamp(),
            ReadTime = query.AsOf?.ToTimestamp(),
        };
        if (revision is { } number)
            request.ReadRevision = number;
        return request;
    }
}
