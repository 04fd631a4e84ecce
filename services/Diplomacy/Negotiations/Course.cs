namespace Sitrep.Diplomacy.Negotiations;

/// <summary>The course of a negotiation through its states. Pure.</summary>
public static class Course
{
    /// <summary>A copy that tells nothing of what came after the period: without later states, and without rounds held later.
    /// What is announced stays, and so does a round of which no date is given. The first state always stays;
    /// <see cref="IsOpenIn"/> tells whether it had begun. The etag is that of the record.</summary>
    public static Negotiation Until(Negotiation negotiation, Period period)
    {
        var copy = negotiation.Clone();
        copy.States.Clear();
        copy.States.Add(negotiation.States.Where((state, index) => index == 0 || IsBy(KeyOf(state), period)));
        copy.Rounds.Clear();
        copy.Rounds.Add(negotiation.Rounds.Where(
            round => round.Announced || round.Window is null || IsBy(WindowKey.From(round.Window), period)));
        return copy;
    }

    /// <summary>Whether it had begun before the period's end and had not ended before its start.</summary>
    public static bool IsOpenIn(Negotiation negotiation, Period period)
    {
        var last = negotiation.States[^1];
        var ended = last.Stage is NegotiationStage.Agreed or NegotiationStage.BrokenOff;
        return HasBegun(KeyOf(negotiation.States[0]), period)
            && (!ended || period.Touches(KeyOf(last) with { StartsAt = long.MinValue }));
    }

    // A beginning said as a day or month stands from the first moment it allows, or talks since "November" would be
    // missing from every report of that month. One said to the minute stands from that minute.
    private static bool HasBegun(WindowKey began, Period period) =>
        began.DateOnly ? period.Touches(began with { EndsAt = long.MaxValue }) : IsBy(began, period);

    private static bool IsBy(WindowKey key, Period period) =>
        key.EndsAt <= (key.DateOnly ? period.WallMicros : period.Micros).Stop;

    private static WindowKey KeyOf(NegotiationState state) => WindowKey.From(state.Since, RequestedPeriod.ZoneDefault);
}
