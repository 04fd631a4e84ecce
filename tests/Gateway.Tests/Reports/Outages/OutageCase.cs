using Sitrep.Evidence.V1;
using Sitrep.Gateway.Tests.Reports.Markdown;
using Sitrep.Strikes.V1;

namespace Sitrep.Gateway.Tests.Reports.Outages;

/// <summary>Outages as a section has them, with the totals of their counts.</summary>
internal static class OutageCase
{
    public static readonly Citation Page = new() { Source = "ua-government", Uri = "https://www.kmu.gov.ua/1", Title = "On supply" };

    /// <summary>A loss of power to a Russian strike in the region, of which nobody reports an end.</summary>
    public static Outage Outage(string id, string region = "UA51", Window? window = null, bool ended = false,
        params IEnumerable<Claim> claims) => new()
        {
            Id = id,
            Window = window ?? Make.Window("2025-11-16T01:00:00Z", "2025-11-16T07:00:00Z"),
            Ended = ended,
            Place = new Place { Words = region, Regions = { region }, Precision = PlacePrecision.Region },
            Utility = Utility.Power,
            Cause = OutageCause.Strike,
            Attacker = "RUS",
            Claimant = "ua-government",
            Claims = { claims },
            Citations = { Page },
        };

    public static Claim Customers(Quantity quantity, string claimant = "ua-government") =>
        new() { Measure = Measure.CustomersWithoutPower, Item = "all", Claimant = claimant, Quantity = quantity, Citations = { Page } };

    /// <summary>The total of a claimant's counts of Russian-caused outages.</summary>
    public static Figure Total(Measure measure, Quantity quantity, int claims = 1) => new()
    {
        Id = $"strikes.{measure}.item.all.RUS.ua-government",
        Basis = Basis.Total,
        Measure = measure,
        Item = "all",
        Attacker = "RUS",
        Claimant = "ua-government",
        Window = Make.Window("2025-11-16T01:00:00Z", "2025-11-16T07:00:00Z"),
        Quantity = quantity,
        Grade = "F6",
        Claims = claims,
        Citations = { Page },
    };

    public static StrikesSection Section(params Outage[] outages) => new()
    {
        Outages = { outages },
        Sources = { new Source { Id = "ua-government", Name = "Government of Ukraine", SourceKind = SourceKind.Government, Party = "UKR" } },
    };
}
