namespace Sitrep.Storage.Tests;

internal sealed record Note(string Name, long Part, string Body)
{
    public static readonly VersionedTable Table = new("notes", ["name", "part"], ["body"]);

    public static void PutUnique(WriteTransaction tx) => Table.Put(tx, [new Note($"note-{tx.Revision}", 0, "unique")]);

    public static IReadOnlyList<Note> LiveIn(Snapshot snapshot) => snapshot.Query<Note>(
        $"SELECT name, part, body FROM notes WHERE {VersionedTable.Live} ORDER BY name, part");
}
