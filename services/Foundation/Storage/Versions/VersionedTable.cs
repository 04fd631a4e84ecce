namespace Sitrep.Storage;

/// <summary>A table of versions <c>(key…, columns…, from_revision, until_revision)</c>: a version is live at revision r
/// if <c>from_revision &lt;= r &lt; until_revision</c>; the open one ends at <see cref="Open"/>.</summary>
/// <remarks>
/// Rows and keys are objects whose properties are the columns' names in PascalCase; more properties do no harm.
/// Values are integers, bool, double, string, byte[] or null. It should be unique by (key…, from_revision).
/// Names go into the SQL as they are: they are constants of the program, never input.
/// </remarks>
public sealed class VersionedTable(string name, IReadOnlyList<string> key, IReadOnlyList<string> columns)
{
    /// <summary>The end of a version that has no successor.</summary>
    public const long Open = long.MaxValue;

    /// <summary>The condition for the versions live at <c>@revision</c>, which every snapshot supplies.</summary>
    public const string Live = "from_revision <= @revision AND until_revision > @revision";

    private readonly string _keyMatches = string.Join(" AND ", key.Select(column => $"{column} = @{column}"));

    /// <summary>Begins the first version of each row's key, in half the time that <see cref="Put"/> takes. Only for keys that have no
    /// version: nothing looks for an open one, which would stay open.</summary>
    public void Add(WriteTransaction tx, IReadOnlyCollection<object> rows)
    {
        using var insert = Insert(tx, "INSERT");
        foreach (var row in rows)
            insert.Execute(row);
    }

    /// <summary>Ends the open version of each row's key and begins the new one. A key put twice in one transaction leaves the last.</summary>
    public void Put(WriteTransaction tx, IReadOnlyCollection<object> rows)
    {
        using var close = CloseOpen(tx);
        // One version per key and revision: replaces what this transaction wrote earlier, which has just been ended where it began.
        using var insert = Insert(tx, "INSERT OR REPLACE");
        foreach (var row in rows)
        {
            close.Execute(row);
            insert.Execute(row);
        }
    }

    /// <summary>Ends the open version of each key without a successor; a key that has none is left alone.</summary>
    public void Close(WriteTransaction tx, IReadOnlyCollection<object> keys)
    {
        using var forget = Forget(tx);
        using var close = CloseOpen(tx);
        foreach (var row in keys)
        {
            forget.Execute(row);
            close.Execute(row);
        }
    }

    // What this transaction wrote earlier was never seen by anyone.
    private RowStatement Forget(WriteTransaction tx) => new(
        tx, $"DELETE FROM {name} WHERE {_keyMatches} AND from_revision = @revision", key);

    private RowStatement CloseOpen(WriteTransaction tx) => new(
        tx, $"UPDATE {name} SET until_revision = @revision WHERE {_keyMatches} AND until_revision = {Open}", key);

    private RowStatement Insert(WriteTransaction tx, string verb)
    {
        string[] all = [.. key, .. columns];
        return new(
            tx,
            $"""
            {verb} INTO {name} ({string.Join(", ", all)}, from_revision, until_revision)
            VALUES ({string.Join(", ", all.Select(column => $"@{column}"))}, @revision, {Open})
            """,
            all);
    }
}
