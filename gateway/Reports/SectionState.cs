namespace Sitrep.Gateway.Reports;

/// <summary>How one service's part of a report came about.</summary>
/// <param name="Name"><c>diplomacy</c> or <c>strikes</c>.</param>
/// <param name="State">One of <see cref="Current"/>, <see cref="Stale"/>, <see cref="Unavailable"/>.</param>
/// <param name="Since">Time of the last message from the service; null while current, or if it never spoke.</param>
/// <param name="Reason">Why it is not current: <see cref="Down"/>, <see cref="Deadline"/> or <see cref="Shed"/>.</param>
public sealed record SectionState(string Name, string State, DateTimeOffset? Since, string? Reason)
{
    /// <summary>Answered for this request.</summary>
    public const string Current = "current";

    /// <summary>The last good answer to the same question.</summary>
    public const string Stale = "stale";

    /// <summary>No answer.</summary>
    public const string Unavailable = "unavailable";

    /// <summary>The service could not be reached or failed.</summary>
    public const string Down = "unavailable";

    /// <summary>The service did not answer in time.</summary>
    public const string Deadline = "deadline";

    /// <summary>The state as answers tell it.</summary>
    public V1.SectionState ToMessage()
    {
        V1.SectionState message = new() { Since = Since?.ToTimestamp() };
        if (EnumWords.TryRead(State, out V1.SectionCondition state))
            message.State = state;
        if (Reason is not null && EnumWords.TryRead(Reason, out V1.SectionFault reason))
            message.Reason = reason;
        return message;
    }

    /// <summary>The service turned the call away to protect itself.</summary>
    public const string Shed = "shed";
}
