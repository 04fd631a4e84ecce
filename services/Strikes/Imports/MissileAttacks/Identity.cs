using Sitrep.Evidence;

namespace Sitrep.Strikes.Imports.MissileAttacks;

/// <summary>By what a row is known again: post, start, end, model, launch place and target, lists in one order; without the post
/// it would collide in the known snapshots.</summary>
internal static class Identity
{
    private const string IdPrefix = "mad";
    private const int HashBytes = 6;
    private const int SlugMax = 100; // the hash tells longer names apart, and an id has at most 200 characters
    private const string NoModelSlug = "model"; // of a name without Latin letters or digits

    /// <summary>The identity; null of a row whose window cannot be read.</summary>
    public static RowIdentity? Read(RowCells cells, Window? window)
    {
        if (window is null)
            return null;
        var group = string.Join('|', CellText.Folded(cells[Column.Source]), TextOf(window.Start), TextOf(window.End));
        return new RowIdentity($"{group}|{Named(cells)}", group);
    }

    /// <summary>The id of the record: <c>mad.{start}_{end}.{model}.{hash}</c>, as docs/bulletins.md has it.</summary>
    public static string IdOf(RowCells cells, Window window)
    {
        var hash = TextHash.Hex($"{CellText.Folded(cells[Column.Source])}|{Named(cells)}", HashBytes);
        return $"{IdPrefix}.{TextOf(window.Start)}_{TextOf(window.End)}.{Slug(cells[Column.Model])}.{hash}";
    }

    /// <summary>The end of the window in a key; null where words that hold the sign between its parts, or were taken out, hide it.</summary>
    public static string? EndOf(string key) => key.Split('|') is [_, _, var end, _, _, _] ? end : null;

    private static string Named(RowCells cells) => string.Join(
        '|', ((string[])[Column.Model, Column.LaunchPlace, Column.Target]).Select(column => CellText.FoldedList(cells[column])));

    // The local time as written, so that an id can be made by hand.
    private static string TextOf(Moment? moment) => moment switch
    {
        null => "",
        { SaidCase: Moment.SaidOneofCase.Minute } => IanaZone.Get(RowReader.Zone).WallClock(moment.Minute.ToDateTimeOffset())
            .ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture),
        _ => moment.Day,
    };

    private static string Slug(string model)
    {
        var words = new string([.. CellText.Folded(model).Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var slug = words.Length == 0 ? NoModelSlug : string.Join('-', words);
        return slug.Length <= SlugMax ? slug : slug[..SlugMax];
    }
}
