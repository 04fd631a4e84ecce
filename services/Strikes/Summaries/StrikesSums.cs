using Sitrep.Evidence.Sources;

namespace Sitrep.Strikes.Summaries;

/// <summary>What a section says of all records of a time, as it is added up. Sums of parts added together are the sum of all.</summary>
internal sealed class StrikesSums
{
    private readonly HashSet<(string Attacker, ItemClass ItemClass)> _classes = [];
    private readonly List<NightSum> _nights = [];
    private WindowSpan _span;

    public Totals Totals { get; } = new();

    public Balance Balance { get; } = new();

    /// <summary>Claims of whom, of strikes only: of them is chosen who leads.</summary>
    public HeadlineCounts OfStrikes { get; } = new();

    /// <summary>Claims of whom, of whatever.</summary>
    public HeadlineCounts OfAll { get; } = new();

    public Coverages Coverage { get; } = new();

    public RecordCounts Records { get; } = new();

    public RegionTable Regions { get; } = new();

    public RowCounts Rows { get; } = new();

    /// <summary>The nights on which something was said of strikes.</summary>
    public IReadOnlyCollection<NightSum> Nights => _nights;

    /// <summary>The directions and classes of which something is claimed, ordered.</summary>
    public IEnumerable<(string Attacker, ItemClass ItemClass)> Classes => _classes.Order();

    /// <summary>From the first start to the last end of attacks; null of none.</summary>
    public Window? Span => _span.Window;

    /// <summary>About what it takes in memory.</summary>
    public long Bytes { get; private set; }

    /// <summary>The sums of one local day.</summary>
    /// <param name="night">The night that ends on it.</param>
    /// <param name="records">What is counted on it.</param>
    /// <param name="evenings">The attacks of the day and before it that its nights may repeat, see <see cref="Evenings.Ranged"/>.</param>
    /// <param name="sources">The register.</param>
    /// <param name="cancellationToken">Ends the adding up.</param>
    public static StrikesSums OfDay(
        DateOnly night, LocatedRecords records, IReadOnlyList<Attack> evenings, SourceRegister sources, CancellationToken cancellationToken)
    {
        IReadOnlyList<CountedClaim> claims = [.. StrikesClaims.Of(records).WithCancellation(cancellationToken)];
        List<CountedClaim> ofStrikes = [.. claims.Where(StrikesClaims.IsOfStrikes)];
        StrikesSums sums = new();
        sums.Totals.Add(Evenings.Ranged(claims, records.Attacks, evenings), sources);
        cancellationToken.ThrowIfCancellationRequested();
        sums.Balance.Add(claims);
        foreach (var claim in claims.WithCancellation(cancellationToken))
        {
            sums.OfAll.Add(claim);
            sums.Coverage.Add(claim, night);
            if (claim.Attacker.Length > 0 && claim.ItemClass != ItemClass.Unspecified)
                sums._classes.Add((claim.Attacker, claim.ItemClass));
        }

        foreach (var claim in ofStrikes)
            sums.OfStrikes.Add(claim);
        if (ofStrikes.Count > 0)
            sums._nights.Add(new NightSum(night, ofStrikes, sources));
        sums.Records.Add(records);
        sums.Regions.Add(records);
        sums.Rows.Add(records.Attacks.SelectMany(ClaimantRow.Of));
        foreach (var attack in records.Attacks)
            sums._span.Add(WindowEdges.Of(attack.Window));
        sums.Totals.Compact();
        sums.Balance.Compact();
        sums.Bytes = Size.OfDay + (Size.OfClaim * claims.Count);
        return sums;
    }

    public static StrikesSums Of(IEnumerable<StrikesSums> parts, CancellationToken cancellationToken)
    {
        StrikesSums sums = new();
        foreach (var part in parts.WithCancellation(cancellationToken))
            sums.Add(part);
        return sums;
    }

    private void Add(StrikesSums other)
    {
        Totals.Add(other.Totals);
        Balance.Add(other.Balance);
        OfStrikes.Add(other.OfStrikes);
        OfAll.Add(other.OfAll);
        Coverage.Add(other.Coverage);
        Records.Add(other.Records);
        Regions.Add(other.Regions);
        Rows.Add(other.Rows);
        _nights.AddRange(other._nights);
        _classes.UnionWith(other._classes);
        _span.Add(other._span);
    }

    // Measured on days of three claims as of three thousand: the sums of a day, and what grows with its citations.
    private static class Size
    {
        public const int OfDay = 20_000;
        public const int OfClaim = 250;
    }
}
