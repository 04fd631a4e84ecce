using Sitrep.Evidence;

namespace Sitrep.Strikes.Imports.MinistryPosts;

/// <summary>Makes the rows of a line: one for each munition and window that its post tells of. Pure.</summary>
internal static class PostRows
{
    private const string IdPrefix = "mrp";
    private const int HashDigits = 12;

    /// <summary>Characters of a post: Telegram takes 4,096.</summary>
    private const int TextMax = 4_096;

    public static IEnumerable<DatasetRow> Read(RowCells cells)
    {
        Violations faults = [];
        var words = cells[Column.Text];
        var published = PublishedOf(cells, faults);
        if (words.Length is 0 or > TextMax)
            faults.Add(Column.Text, words.Length == 0 ? "It is empty." : $"It is longer than {TextMax:N0} characters, as no post is.",
                "Give the words of the post.");
        if (words.Any(letter => char.IsControl(letter) && !char.IsWhiteSpace(letter)))
            faults.Add(Column.Text, "It has control characters.", "Give the words of the post as text.");
        if (published is null || faults.Any)
            return [UnreadableRow.From(new FileLine(cells, faults))];

        var text = new PostText(cells.Untrimmed(Column.Text));
        if (!PostReader.IsAboutAirDefence(text))
            return [new PassedOverRow { Lines = [cells], Reason = $"It does not speak of air defence (\"{PostReader.AirDefence}\")." }];
        var readings = new PostReader(text, published.Value).Read();
        return readings.Count > 0
            ? readings.Select((reading, index) => Row(cells, published.Value, reading, index))
            : [new PassedOverRow { Lines = [cells], Reason = "It names nothing of what is counted here, such as drones or missiles." }];
    }

    /// <summary>When the post of a key was published; null where the words taken out of it have hidden that.</summary>
    public static string? TimeOf(string key) => key.IndexOf('|', StringComparison.Ordinal) is > 0 and int end ? key[..end] : null;

    private static PostRow Row(RowCells cells, DateTimeOffset published, PostReading reading, int index)
    {
        var time = published.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);
        // The first is named by the post alone, so that an id can be made by hand.
        var further = index == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $".{index + 1}");
        var hash = TextHash.Hex(cells[Column.Text]);
        return new PostRow
        {
            Lines = [cells],
            Identity = new RowIdentity($"{time}|{hash}{further}", $"{time}{further}"),
            Values = [.. Column.All.ValuesOf(cells, Column.Published, TextOf(published))],
            UnknownColumns = [.. cells.Except(Column.All.Known)],
            Reading = reading,
            Published = published,
            Id = $"{IdPrefix}.{time}.{hash[..HashDigits]}{further}",
        };
    }

    private static string TextOf(DateTimeOffset published) => published.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static DateTimeOffset? PublishedOf(RowCells cells, Violations faults)
    {
        if (CellText.Instant(cells[Column.Published], IanaZone.Utc) is { } published)
            return published;
        faults.Add(Column.Published, cells[Column.Published].Length == 0 ? "It is empty." : "It is no time.",
            "Write the time of publication as 2025-11-16 04:47, in UTC, or with its offset.");
        return null;
    }
}
