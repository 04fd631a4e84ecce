using Quantity = Sitrep.Evidence.Quantities.Quantity;

namespace Sitrep.Strikes.Summaries;

/// <summary>What is said of a night without times may repeat what was told of its evening: for totals it is a range. The claim
/// itself stays what its source said. Pure.</summary>
internal static class Evenings
{
    /// <summary>How far before the beginning of a day an evening can lie whose night ends on it.</summary>
    public static readonly TimeSpan LeadIn = TimeSpan.FromHours(48);

    private const int NightDaysMax = 2; // after the day on which it began

    // Posts of an evening are those after the working day; what is told before is not of a night.
    private static readonly TimeSpan Begins = TimeSpan.FromHours(18);

    /// <summary>The claims as they are added up.</summary>
    /// <param name="claims">The claims of attacks and of whatever else.</param>
    /// <param name="nights">The attacks among which nights may be.</param>
    /// <param name="all">All attacks of the same time, wherever they were, and of the <see cref="LeadIn"/> before it.</param>
    public static IReadOnlyList<CountedClaim> Ranged(
        IReadOnlyList<CountedClaim> claims, IEnumerable<Attack> nights, IEnumerable<Attack> all)
    {
        var byName = nights.Where(IsNight).ToDictionary(attack => $"attacks/{attack.Id}", StringComparer.Ordinal);
        if (byName.Count == 0)
            return claims;
        ILookup<(string, ClaimKey, DateOnly), Quantity> evenings = all
            .Where(attack => !attack.MayRepeatEvening && EveningOf(attack.Window) is not null)
            .SelectMany(StrikesClaims.Of, (attack, claim) => (claim, EveningOf(attack.Window)!.Value))
            .ToLookup(pair => (pair.claim.Attacker, pair.claim.Key, pair.Value), pair => pair.claim.Quantity);
        return
        [
            .. claims.Select(claim => claim.Key.IsWhole && byName.TryGetValue(claim.Record, out var night)
                ? claim with { Quantity = Without(claim.Quantity, evenings[(claim.Attacker, claim.Key, BegunOn(night)!.Value)]) }
                : claim),
        ];
    }

    /// <summary>Whether an attack may repeat what was told of an evening.</summary>
    public static bool IsNight(Attack attack) => attack.MayRepeatEvening
        && BegunOn(attack) is { } day
        && WindowDays.NightOf(attack.Window, IanaZone.Get(attack.Window.Zone)).DayNumber - day.DayNumber <= NightDaysMax;

    private static DateOnly? BegunOn(Attack attack) =>
        attack.Window.Start is { SaidCase: Moment.SaidOneofCase.Day } start ? Moments.ParseDay(start.Day) : null;

    private static Quantity Without(Quantity night, IEnumerable<Quantity> evening)
    {
        var repeated = evening.Where(quantity => quantity.IsDisclosed).Sum(quantity => quantity.Lower!.Value);
        return night.IsDisclosed && repeated > 0
            ? Quantity.Range(Math.Max(0, night.Lower!.Value - repeated), night.Upper, night.Approximate)
            : night;
    }

    // The local day in whose evening a window ends, up to midnight; null where it ends at another time.
    private static DateOnly? EveningOf(Window window)
    {
        if (!Moments.IsTimed(window.End))
            return null;
        var end = IanaZone.Get(window.Zone).WallClock(window.End.Minute.ToDateTimeOffset());
        if (end.TimeOfDay == TimeSpan.Zero)
            return DateOnly.FromDateTime(end).AddDays(-1);
        return end.TimeOfDay > Begins ? DateOnly.FromDateTime(end) : null;
    }
}
