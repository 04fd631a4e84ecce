namespace Sitrep.Evidence.Redactions;

/// <summary>Puts marks in place of the words that were taken out of one record. Pure.</summary>
internal sealed class Redactor(WordHash hash, params IReadOnlyList<RemovedWords> removed)
{
    // The longest first: shorter ones may be part of them.
    private readonly RemovedWords[] _removed = [.. removed.OrderByDescending(words => words.Length)];

    /// <summary>Whether nothing was taken out of the record.</summary>
    public bool IsIdle => _removed.Length == 0;

    /// <summary>The text with its marks.</summary>
    public string Apply(string text) => Apply(text, out _);

    /// <summary>The text with its marks, and at how many places words were replaced.</summary>
    public string Apply(string text, out int places)
    {
        places = 0;
        foreach (var words in _removed)
            text = Apply(text, words, ref places);
        return text;
    }

    /// <summary>Replaces the words in every field of a message that may hold any.</summary>
    /// <returns>The number of places.</returns>
    public int Apply(IMessage message)
    {
        var all = 0;
        if (!IsIdle)
        {
            RecordWords.Rewrite(message, text =>
            {
                var marked = Apply(text, out var places);
                all += places;
                return marked;
            });
        }

        return all;
    }

    private string Apply(string text, RemovedWords words, ref int places)
    {
        StringBuilder? marked = null;
        var copied = 0;
        (int Start, int End)[]? marks = null;
        foreach (var start in hash.PlacesOf(text, words.Length, words.Sum))
        {
            var end = start + words.Length;
            if (start < copied || !hash.Compute(words.Record, text.AsSpan(start, words.Length)).AsSpan().SequenceEqual(words.Hash))
                continue;

            // A mark's own letters are nobody's words.
            marks ??= [.. RedactionMark.Places(text)];
            if (marks.Any(mark => start < mark.End && mark.Start < end))
                continue;
            (marked ??= new StringBuilder()).Append(text, copied, start - copied).Append(words.Mark);
            copied = end;
            places++;
        }

        return marked is null ? text : marked.Append(text, copied, text.Length - copied).ToString();
    }
}
