using Sitrep.Diplomacy.V1;
using Sitrep.Evidence.Records;
using Sitrep.Evidence.Time;

namespace Sitrep.Diplomacy.Negotiations;

/// <summary>The course of a negotiation through its states. Pure.</summary>
public static class Course
{
    /// <summary>Whether it had begun before the period's end and had not ended before its start.</summary>
    public static bool IsOpenIn(Negotiation negotiation, Period period)
    {
        NegotiationState last = negotiation.States[^1];
        WindowKey began = WindowKey.Of(negotiation.States[0].Since, Periods.ZoneDefault);
        bool ended = last.Stage is NegotiationStage.Agreed or NegotiationStage.BrokenOff;
        long end = ended ? WindowKey.Of(last.Since, Periods.ZoneDefault).EndsAt : long.MaxValue;
        return period.Touches(began with { EndsAt = end });
    }
}
