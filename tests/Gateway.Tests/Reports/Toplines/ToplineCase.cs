using Sitrep.Evidence.V1;
using Sitrep.Gateway.Reports;
using Sitrep.Gateway.Reports.Toplines;
using Sitrep.Gateway.Tests.Reports.Markdown;
using Sitrep.Strikes.V1;

namespace Sitrep.Gateway.Tests.Reports.Toplines;

/// <summary>A strikes section of a few figures, and the toplines made from it.</summary>
internal static class ToplineCase
{
    public static readonly Source AirForce =
        new() { Id = "ua-air-force", Name = "Ukrainian Air Force", SourceKind = SourceKind.Military, Party = "UKR" };

    public static readonly Source Ministry =
        new() { Id = "ru-mod", Name = "Russian Ministry of Defence", SourceKind = SourceKind.Military, Party = "RUS" };

    public static IReadOnlyList<V1.Topline> Write(params Figure[] figures) => ToplineWriter.Write(Facts(figures));

    public static ReportFacts Facts(params Figure[] figures) => Facts(new StrikesSection(), figures);

    /// <summary>The toplines of the report of one region.</summary>
    public static IReadOnlyList<V1.Topline> WriteOfRegion(string region, params Figure[] figures)
    {
        var facts = Facts(figures);
        return ToplineWriter.Write(facts with { Query = facts.Query with { Region = region } });
    }

    public static ReportFacts Facts(StrikesSection section, params Figure[] figures)
    {
        section.Figures.Add(figures);
        section.Sources.Add([AirForce, Ministry]);
        return SampleNight.Facts(section, diplomacy: null);
    }
}
