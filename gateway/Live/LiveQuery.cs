using Microsoft.Extensions.Primitives;

namespace Sitrep.Gateway.Live;

/// <summary>What a listener wants to hear.</summary>
/// <param name="Cursor">Only what is written after these revisions; null for from now on.</param>
/// <param name="CursorFrom">Where the cursor was given, for what is wrong with it.</param>
/// <param name="Kinds">Only changes of these kinds; empty for all.</param>
internal sealed record LiveQuery(Revisions? Cursor, string CursorFrom, IReadOnlyList<string> Kinds)
{
    public const string Parameter = "lastEventId";
    public const string Header = "Last-Event-ID";

    /// <summary>Whether changes of a kind are wanted.</summary>
    public bool Takes(string kind) => Kinds.Count == 0 || Kinds.Contains(kind, StringComparer.Ordinal);

    /// <summary>Reads the query. The header wins: a browser sends it when it takes up again what the address began.</summary>
    /// <exception cref="ProblemException">Something is wrong with it.</exception>
    public static LiveQuery Read(HttpRequest request, SectionList sections)
    {
        string[] known = [.. sections.ByLetter.SelectMany(section => section.Watch.Kinds).Distinct()];
        var reader = new QueryReader(request.Query, LiveOperations.Parameters);
        var fromHeader = request.Headers[Header];
        var from = StringValues.IsNullOrEmpty(fromHeader) ? Parameter : Header;
        var cursor = ReadCursor(reader, sections, reader.Text(Parameter), Parameter);
        if (from == Header)
            cursor = ReadCursor(reader, sections, fromHeader.ToString(), Header);
        var kinds = reader.List("kind");
        foreach (var kind in kinds.Where(kind => !known.Contains(kind, StringComparer.Ordinal)))
            reader.Faults.Add("kind", $"There are no changes of '{Shown.Of(kind)}'.", $"Write one or more of {string.Join(", ", known)}.");
        reader.EnsureValid();
        return new(cursor, from, kinds);
    }

    private static Revisions? ReadCursor(QueryReader reader, SectionList sections, string? text, string name)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        if (sections.Parse(text) is { IsWhole: true } pair)
            return pair;
        reader.Faults.Add(name, $"'{Shown.Of(text)}' is no id of an event.",
            "Send the last id that was received, for example d12.s48, or none for from now on.");
        return null;
    }
}
