namespace Sitrep.Storage;

/// <summary>Where the next page of a list begins.</summary>
/// <param name="Revision">The revision that the first page was read at, so that the list holds still.</param>
/// <param name="Position">The order key of the last row sent, part by part.</param>
public sealed record PageCursor(long Revision, IReadOnlyList<string> Position)
{
    public bool Equals(PageCursor? other) =>
        other is not null && Revision == other.Revision && Position.SequenceEqual(other.Position, StringComparer.Ordinal);

    public override int GetHashCode() => HashCode.Combine(Revision, Position.Count);
}
