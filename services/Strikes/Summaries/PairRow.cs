namespace Sitrep.Strikes.Summaries;

/// <summary>An attack among which pairs are looked for.</summary>
internal sealed record PairRow(Attack Attack)
{
    public WindowKey Key { get; } = WindowKey.From(Attack.Window);

    /// <summary>Only attacks of one direction and item can be one.</summary>
    public (string Attacker, string Item) Group => (Attack.Attacker, Attack.Item);

    /// <summary>The post that it is told in; empty where none has an address.</summary>
    public string Post { get; } = AttackPair.PostOf(Attack);

    public long Length => Key.EndsAt - Key.StartsAt;

    /// <summary>Whether it is of one raid, see <see cref="AttackPair.WindowMax"/>.</summary>
    public bool IsShort => Length <= AttackPair.WindowMax.TotalMicroseconds;
}
