using Sitrep.Evidence.Sources;
using Quantity = Sitrep.Evidence.Quantities.Quantity;

namespace Sitrep.Strikes.Summaries;

/// <summary>What was said of one night, per direction and class, and whose figures lead where only that night is looked at. Pure.</summary>
internal sealed class NightSum
{
    /// <summary>Records named behind a night's figures: a night has a handful of rows per class.</summary>
    private const int RecordsMax = 5;

    private readonly Dictionary<(string Attacker, ItemClass ItemClass), NightHeadline> _headlines = [];
    private readonly HashSet<(string Attacker, string Claimant)> _speaking = [];
    private readonly HeadlineCounts _counts;

    /// <param name="night">The night.</param>
    /// <param name="claims">The claims about it; those of parts and of no class say nothing here.</param>
    /// <param name="sources">The register.</param>
    public NightSum(DateOnly night, IEnumerable<CountedClaim> claims, SourceRegister sources)
    {
        List<CountedClaim> wholes = [.. claims.Where(claim => claim.Key.IsWhole && claim.ItemClass != ItemClass.Unspecified)];
        _counts = HeadlineCounts.Of(wholes);
        _speaking = [.. wholes.Select(claim => (claim.Attacker, claim.Key.Claimant))];
        var leads = _counts.Choose(sources).ToDictionary(lead => (lead.Attacker, lead.ItemClass));
        foreach (var group in wholes.GroupBy(claim => (claim.Attacker, claim.ItemClass)))
            _headlines.Add(group.Key, Headline(night, [.. group], leads.GetValueOrDefault(group.Key)));
    }

    /// <summary>The directions and classes of which something was said.</summary>
    public IEnumerable<(string Attacker, ItemClass ItemClass)> Classes => _headlines.Keys;

    /// <summary>Whether somebody says anything of a direction, of whatever class.</summary>
    public bool Speaks(string attacker, string claimant) => _speaking.Contains((attacker, claimant));

    /// <summary>Whose figures lead on this night, where the one who leads over a period has none; else null.</summary>
    public NightHeadline? Without(Lead? lead, (string Attacker, ItemClass ItemClass) key) =>
        _headlines.TryGetValue(key, out var headline) && (lead is null || !_counts.Has(lead)) ? headline : null;

    private static NightHeadline Headline(DateOnly night, List<CountedClaim> claims, Lead? lead)
    {
        var own = lead is null
            ? claims
            : claims.FindAll(claim => claim.Key.Claimant == lead.Claimant && (lead.Role != HeadlineRole.Relayed || claim.National));
        return new NightHeadline
        {
            Night = Moments.Day(night).Day,
            Claimant = lead?.Claimant ?? "",
            Role = lead?.Role ?? HeadlineRole.Unspecified,
            Launched = lead is null ? null : SumOf(own, Measure.Launched),
            Intercepted = lead is null ? null : SumOf(own, Measure.Intercepted),
            Records = { own.Select(claim => claim.Record).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(RecordsMax) },
        };
    }

    private static Evidence.V1.Quantity? SumOf(List<CountedClaim> claims, Measure measure)
    {
        Quantity[] counts = [.. claims.Where(claim => claim.Key.Measure == measure).Select(claim => claim.Quantity)];
        return counts.Length == 0 ? null : Quantity.Sum(counts).ToWire();
    }
}
