using Sitrep.Storage;

namespace Sitrep.Evidence.Records;

/// <summary>Reads lists a page at a time, each page at the revision of the first.</summary>
public sealed class PageReader(Database database, PageTokens tokens)
{
    /// <param name="request">The request, whose arguments its page token is bound to.</param>
    /// <param name="first">What a first page reads.</param>
    /// <param name="read">Reads the page.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="PageTokenInvalidException">The token is not one of this list with these arguments.</exception>
    internal Task<T> ReadAsync<T>(IPageRequest request, ReadPoint first, Func<Snapshot, PageStart, T> read, CancellationToken cancellationToken)
    {
        var copy = (IPageRequest)request.Descriptor.Parser.ParseFrom(request.ToByteArray());
        copy.PageToken = "";
        var arguments = $"{request.Descriptor.FullName} {copy.ToByteString().ToBase64()}";
        var cursor = request.PageToken.Length == 0 ? null : tokens.Open(request.PageToken, arguments);
        return database.ReadAsync(
            cursor is null ? first : ReadPoint.AtRevision(cursor.Revision),
            snapshot => read(
                snapshot,
                new PageStart(cursor?.Position, position => tokens.Seal(new PageCursor(snapshot.Revision, position), arguments))),
            cancellationToken);
    }
}

/// <summary>Where a page begins, and how the next one is asked for.</summary>
/// <param name="Position">Of the last row of the page before, part by part; null on the first page.</param>
/// <param name="Seal">The token for the page after a position.</param>
internal sealed record PageStart(IReadOnlyList<string>? Position, Func<IReadOnlyList<string>, string> Seal)
{
    /// <summary>The record that the page before ended with; null on the first page.</summary>
    public RecordPosition? Record => Position is null ? null : new(Number!.Value, Position[1]);

    /// <summary>The number, such as a revision, that the page before ended with; null on the first page.</summary>
    public long? Number => Position is null ? null : long.Parse(Position[0], CultureInfo.InvariantCulture);

    /// <summary>The token for what follows a record.</summary>
    public string After(RecordPosition position) => Seal([Text(position.EndsAt), position.Id]);

    /// <summary>The token for what follows a number.</summary>
    public string After(long number) => Seal([Text(number)]);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
