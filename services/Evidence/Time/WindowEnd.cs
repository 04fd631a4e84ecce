namespace Sitrep.Evidence.Time;

/// <summary>When a window ends, see <see cref="WindowKey"/>.</summary>
/// <param name="At">Microseconds; for a date the midnight after it, as if UTC.</param>
/// <param name="DateOnly">Whether it is a date, to be compared with a period's wall clock.</param>
public readonly record struct WindowEnd(long At, bool DateOnly);
