namespace Sitrep.Strikes.Summaries;

/// <summary>The attacks, damages and outages of a time, be it of one region or of all.</summary>
public sealed record LocatedRecords(IReadOnlyList<Attack> Attacks, IReadOnlyList<Damage> Damages, IReadOnlyList<Outage> Outages)
{
    public static LocatedRecords None { get; } = new([], [], []);

    /// <summary>Those of one region.</summary>
    /// <param name="region">Region code; empty for everything.</param>
    public LocatedRecords In(string region) => region.Length == 0
        ? this
        : new(
            [.. Attacks.Where(attack => Located.IsIn(region, attack.Target))],
            [.. Damages.Where(damage => Located.IsIn(region, damage.Place))],
            [.. Outages.Where(outage => Located.IsIn(region, outage.Place))]);
}
