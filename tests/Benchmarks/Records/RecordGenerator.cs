namespace Sitrep.Benchmarks.Records;

/// <summary>Made-up records of two years, as lines of a bulletin in the order of their time. The same size and seed give the same lines.</summary>
/// <param name="size">How many attacks; everything else stands in a proportion to them.</param>
internal sealed class RecordGenerator(int size, int seed)
{
    // For each attack.
    private const double Damages = 0.3;
    private const double Outages = 0.02;
    private const double Statements = 0.05;
    private const double Exchanges = 0.01;

    /// <summary>The first day on which a record's window ends.</summary>
    public static DateOnly FirstDay { get; } = new(2024, 1, 1);

    /// <summary>The last one: the day that a report of today is about.</summary>
    public static DateOnly LastDay { get; } = new(2025, 12, 31);

    public static int DayCount => LastDay.DayNumber - FirstDay.DayNumber + 1;

    /// <summary>The id of an attack, by its place.</summary>
    public static string AttackId(int place) => $"bench-attack-{place}";

    public IEnumerable<string> Lines()
    {
        var random = new Random(seed);
        for (var place = 0; place < size; place++)
        {
            var day = FirstDay.AddDays((int)((long)place * DayCount / size));
            yield return AttackLines.Make(AttackId(place), day, place, random);
            if (random.NextDouble() < Damages)
                yield return DamageLines.Make($"bench-damage-{place}", day, random);
            if (random.NextDouble() < Outages)
                yield return OutageLines.Make($"bench-outage-{place}", day, random);
            if (random.NextDouble() < Statements)
                yield return DiplomacyLines.Statement($"bench-statement-{place}", day, random);
            if (random.NextDouble() < Exchanges)
                yield return DiplomacyLines.Exchange($"bench-exchange-{place}", day, random);
        }
    }
}
