namespace Sitrep.Gateway.Reports;

/// <summary>How one service's part of an answer came about.</summary>
/// <param name="Name">The section's name.</param>
/// <param name="Since">Time of the last message from the service; null while current, or if it never spoke.</param>
/// <param name="Reason">Why it is not current.</param>
public sealed record SectionState(string Name, V1.SectionCondition State, DateTimeOffset? Since = null, V1.SectionFault? Reason = null)
{
    /// <summary>The state as answers tell it.</summary>
    public V1.SectionState ToMessage()
    {
        V1.SectionState message = new() { State = State, Since = Since?.ToTimestamp() };
        if (Reason is { } reason)
            message.Reason = reason;
        return message;
    }
}
