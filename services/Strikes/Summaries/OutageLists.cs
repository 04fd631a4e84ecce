namespace Sitrep.Strikes.Summaries;

/// <summary>The outages that a section has room for.</summary>
/// <param name="Counted">Of the period.</param>
/// <param name="Standing">The last confirmed of those before it.</param>
/// <param name="Overlapping">Of those that go on after it.</param>
internal sealed record OutageLists(IReadOnlyList<Outage> Counted, IReadOnlyList<Outage> Standing, IReadOnlyList<Outage> Overlapping)
{
    /// <summary>Those shown without being counted.</summary>
    public IEnumerable<Outage> Beside => Standing.Concat(Overlapping);

    public IEnumerable<Outage> All => Counted.Concat(Beside);

    public static OutageLists From(PeriodRecords records) => new(
        Listing.First(records.First.Outages, Listing.ShortBytesMax),
        Listing.Last(records.StandingOutages, Listing.ShortBytesMax),
        Listing.First(records.OverlappingOutages, Listing.ShortBytesMax));
}
