using Sitrep.Storage;

namespace Sitrep.Evidence.Sources;

/// <summary>Brings the shipped register of sources into a database: whole into a new one, and into one of an earlier release what it
/// lacks. What editors have written stands: an entry that they changed or withdrew is left alone, and a page that one of their sources has
/// stays with that source.</summary>
public static class RegisterSeed
{
    /// <summary>The note of a revision that brings what a release ships.</summary>
    public static string Note { get; } = $"{NotePrefix} with {typeof(RegisterSeed).Assembly.GetName().Version!.ToString(fieldCount: 3)}";

    private const string NotePrefix = "as shipped";

    public static void Plant(WriteTransaction tx) => Plant(tx, ShippedSources.All());

    /// <summary>Writes the entries that the database lacks, and those that it has as an earlier release shipped them.</summary>
    internal static void Plant(WriteTransaction tx, IEnumerable<V1.Source> shipped)
    {
        var store = new RecordStore(new SourceKind());
        var stored = store.All<V1.Source>(tx, new RecordQuery { ShowWithdrawn = true }).ToDictionary(source => source.Id);
        V1.Source[] ofEditors = [.. stored.Values.Where(source => !IsAsShipped(tx, source))];
        HashSet<string> pagesOfEditors =
        [
            .. ofEditors.Where(source => source.WithdrawnReason.Length == 0)
                .SelectMany(source => source.PagePatterns)
                .Select(page => new PagePattern(page).Text),
        ];
        List<V1.Source> lacking = [];
        foreach (var source in shipped.ExceptBy(ofEditors.Select(own => own.Id), source => source.Id))
        {
            var free = source.Clone();
            free.PagePatterns.Clear();
            free.PagePatterns.Add(source.PagePatterns.Where(page => !pagesOfEditors.Contains(new PagePattern(page).Text)));
            if (!stored.TryGetValue(source.Id, out var known) || !CanonicalRecord.Same(known, free))
                lacking.Add(free);
        }

        if (lacking.Count == 0)
            tx.Abandon();
        else
            store.PutAll(tx, lacking);
    }

    private static bool IsAsShipped(WriteTransaction tx, V1.Source source) =>
        tx.GetCommit(Etag.Parse(source.Etag)) is { Author: DatabaseOptions.ShippedAuthor } commit
        && commit.Note.StartsWith(NotePrefix, StringComparison.Ordinal);
}
