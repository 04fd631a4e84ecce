using Sitrep.Gateway.Reports;

namespace Sitrep.Gateway.Backends;

/// <summary>Makes the question to a service out of the question to the gateway.</summary>
internal static class SectionQuestions
{
    public static SectionQuestion For(ReportQuery query, long? revision)
    {
        var before = ReportPeriods.Before(query);
        return new(query.Start, query.Stop, query.Zone.Id, query.Region, before.Start, before.Stop, query.AsOf)
        {
            Revision = revision,
        };
    }
}
