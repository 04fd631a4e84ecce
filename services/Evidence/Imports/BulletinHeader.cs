namespace Sitrep.Evidence.Imports;

/// <summary>The first line of a bulletin.</summary>
/// <param name="KnownTime">When its content became known; absent: when it is imported.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Note">What it is for.</param>
/// <param name="Records">How many record lines follow; absent: not said. A file cut short is told by it.</param>
internal sealed record BulletinHeader(DateTimeOffset? KnownTime, string Author, string Note, long? Records)
{
    private const int Version = 1;
    private const int TextMax = 1_000;

    public static BulletinHeader? Read(ReadOnlyMemory<byte> line, Violations faults)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Read(document.RootElement, faults) : NotAHeader(faults);
        }
        catch (JsonException)
        {
            return NotAHeader(faults);
        }
        catch (InvalidOperationException)
        {
            faults.Add("bulletin", "It has text that is not Unicode.", "Write UTF-8, without halves of surrogate pairs.");
            return null;
        }
    }

    private static BulletinHeader? NotAHeader(Violations faults)
    {
        faults.Add("bulletin", "The first line is not a header.", "Begin the file with a line such as {\"bulletin\":1}.");
        return null;
    }

    private static BulletinHeader Read(JsonElement root, Violations faults)
    {
        var header = new BulletinHeader(null, "", "", null);
        var versioned = false;
        foreach (var member in root.EnumerateObject())
        {
            switch (member.Name)
            {
                case "bulletin":
                    versioned = true;
                    if (member.Value.ValueKind != JsonValueKind.Number || !member.Value.TryGetInt32(out var version) || version != Version)
                        faults.Add("bulletin", "A version that is not read here.", $"Write {Version}.");
                    break;
                case "knownTime":
                    header = header with { KnownTime = Time(member.Value, faults) };
                    break;
                case "author":
                    header = header with { Author = Text(member, faults) };
                    break;
                case "note":
                    header = header with { Note = Text(member, faults) };
                    break;
                case "records":
                    if (member.Value.ValueKind == JsonValueKind.Number && member.Value.TryGetInt64(out var count) && count >= 0)
                        header = header with { Records = count };
                    else
                        faults.Add("records", "Not a count.", "Write how many record lines follow, or leave it out.");
                    break;
                default:
                    faults.Add(member.Name, "Not a member of a header.", "One of: bulletin, knownTime, author, note, records.");
                    break;
            }
        }

        if (!versioned)
            NotAHeader(faults);
        return header;
    }

    private static string Text(JsonProperty member, Violations faults)
    {
        var text = member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString()! : "";
        if (member.Value.ValueKind != JsonValueKind.String)
            faults.Add(member.Name, "Not a text.", $"Write at most {TextMax} characters.");
        TextChecks.Optional(text, faults, member.Name, TextMax);
        return text;
    }

    private static DateTimeOffset? Time(JsonElement value, Violations faults)
    {
        if (value.ValueKind == JsonValueKind.String
            && value.GetString() is { } text
            && (text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > "yyyy-MM-dd".Length)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return time.ToUniversalTime();
        faults.Add("knownTime", "Not an RFC 3339 instant.", "Write it like 2025-11-16T12:00:00Z.");
        return null;
    }
}
