namespace Sitrep.Evidence.Figures;

/// <summary>What claims come to, with all that a figure says of them, while they are added up. Sums of parts added together are the sum
/// of all, in any order.</summary>
public sealed class ClaimSum
{
    private readonly List<string> _claimants = new(1);
    private QuantitySum _quantity;
    private WindowSpan _span;
    private V1.ItemClass? _itemClass;

    /// <summary>Their sum.</summary>
    public Quantity Quantity => _quantity.Value;

    /// <summary>How many they are.</summary>
    public int Claims { get; private set; }

    /// <summary>How many of them give no number.</summary>
    public int WithoutNumber { get; private set; }

    /// <summary>How many of them are about a month, without a day.</summary>
    public int ByMonth { get; private set; }

    /// <summary>How many of them others contradict.</summary>
    public int Contested { get; private set; }

    /// <summary>How many of them others confirm.</summary>
    public int Corroborated { get; private set; }

    /// <summary>Who speaks.</summary>
    public IReadOnlyList<string> Claimants => _claimants;

    /// <summary>The worst Admiralty credibility of them; 0 of none.</summary>
    public int Credibility { get; private set; }

    /// <summary>From their first start to their last end; null of none.</summary>
    public V1.Window? Window => _span.Window;

    /// <summary>The class that all of them count; unspecified where they differ.</summary>
    public V1.ItemClass ItemClass => _itemClass ?? V1.ItemClass.Unspecified;

    public CitationSum Citations { get; } = new();

    public static ClaimSum Of(IEnumerable<CountedClaim> claims)
    {
        ClaimSum sum = new();
        foreach (var (place, claim) in claims.Index())
            sum.Add(claim, V1.FigureStatus.Unspecified, WindowEdges.Of(claim.Window), new ClaimPosition(0, "", default, place));
        return sum;
    }

    /// <param name="claim">The claim.</param>
    /// <param name="status">What the claims on its thing come to.</param>
    /// <param name="edges">Those of its window.</param>
    /// <param name="position">Where it comes among all.</param>
    public void Add(CountedClaim claim, V1.FigureStatus status, WindowEdges edges, ClaimPosition position)
    {
        _itemClass = Claims == 0 || _itemClass == claim.ItemClass ? claim.ItemClass : V1.ItemClass.Unspecified;
        Claims++;
        WithoutNumber += claim.Quantity.IsDisclosed ? 0 : 1;
        ByMonth += claim.Window.End.SaidCase == V1.Moment.SaidOneofCase.Month ? 1 : 0;
        Contested += status == V1.FigureStatus.Contested ? 1 : 0;
        Corroborated += status == V1.FigureStatus.Corroborated ? 1 : 0;
        Name(claim.Key.Claimant);
        Credibility = Math.Max(Credibility, Grades.DigitOf(claim.Credibility));
        _quantity.Add(claim.Quantity);
        _span.Add(edges);
        Citations.Add(claim.Citations, position);
    }

    public void Add(ClaimSum other)
    {
        if (other.Claims == 0)
            return;
        _itemClass = Claims == 0 || _itemClass == other._itemClass ? other._itemClass : V1.ItemClass.Unspecified;
        Claims += other.Claims;
        WithoutNumber += other.WithoutNumber;
        ByMonth += other.ByMonth;
        Contested += other.Contested;
        Corroborated += other.Corroborated;
        other._claimants.ForEach(Name);
        Credibility = Math.Max(Credibility, other.Credibility);
        _quantity.Add(other._quantity);
        _span.Add(other._span);
        Citations.Add(other.Citations);
    }

    private void Name(string claimant)
    {
        if (!_claimants.Contains(claimant))
            _claimants.Add(claimant);
    }
}
