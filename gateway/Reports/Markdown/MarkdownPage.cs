namespace Sitrep.Gateway.Reports.Markdown;

/// <summary>A page being written. Text comes in plain and is escaped here; what is cited is remembered, so that the
/// list of sources can say which of them nothing above refers to.</summary>
internal sealed class MarkdownPage(WordingContext wording)
{
    private readonly StringBuilder _text = new();
    private readonly HashSet<int> _cited = [];

    /// <summary>How the report speaks.</summary>
    public WordingContext Wording => wording;

    public ReportFacts Facts => wording.Facts;

    public bool IsCited(int number) => _cited.Contains(number);

    public void Heading(int level, string text) => Line($"{new string('#', level)} {MarkdownText.Inline(text)}").Line();

    /// <summary>A heading, and under it what to say where there is nothing.</summary>
    /// <returns>Whether there is something.</returns>
    public bool Heading(int level, string text, bool isEmpty, string none)
    {
        Heading(level, text);
        if (isEmpty)
            Paragraph(none);
        return !isEmpty;
    }

    /// <summary>The same of what all sections tell: of one that is missing, nothing is said.</summary>
    public bool HeadingOfAll(int level, string text, bool isEmpty, string none) => Heading(
        level, text, isEmpty, Facts.Missing.Any() ? $"{none.TrimEnd('.')}, as far as the sections say that are here." : none);

    public void Paragraph(string text) => Line(MarkdownText.Inline(text)).Line();

    /// <summary>A paragraph that stands out, with its first words in bold.</summary>
    public void Warning(string lead, string text) => Line($"> **{MarkdownText.Inline(lead)}** {MarkdownText.Inline(text)}").Line();

    public void Bullet(string text, params IEnumerable<int> citations) => Line($"- {Cited(text, citations)}");

    public void SubBullet(string text, params IEnumerable<int> citations) => Line($"  - {Cited(text, citations)}");

    public void Numbered(int number, string text, params IEnumerable<int> citations) =>
        Line($"{number}. {Cited(text, citations)}");

    /// <summary>A numbered line with an address after its text.</summary>
    public void NumberedWithAddress(int number, string text, string uri) =>
        Line($"{number}. {MarkdownText.Inline(text)}{(uri.Length == 0 ? "" : " " + MarkdownText.Address(uri))}");

    /// <summary>A list of records, at its end how many are left out of it.</summary>
    public void List<T>(IEnumerable<T> records, Action<MarkdownPage, T> write, int more = 0)
    {
        foreach (var record in records)
            write(this, record);
        if (more > 0)
            Bullet($"{QuantityText.Number(more)} more are not shown.");
        Line();
    }

    /// <summary>A list of records under a line that says which they are; nothing without any.</summary>
    public void List<T>(string lead, IReadOnlyCollection<T> records, Action<MarkdownPage, T> write, int more = 0)
    {
        if (records.Count == 0)
            return;
        Paragraph(lead);
        List(records, write, more);
    }

    /// <summary>A table; the last cell of a row may be followed by citations.</summary>
    public void Table(string[] head, IEnumerable<(string[] Cells, int[] Citations)> rows)
    {
        Line($"| {string.Join(" | ", head.Select(MarkdownText.Inline))} |");
        Line($"|{string.Concat(Enumerable.Repeat(" --- |", head.Length))}");
        foreach (var (cells, citations) in rows)
        {
            var printed = cells.Select(MarkdownText.Inline).ToArray();
            printed[^1] = (printed[^1] + Cite(citations)).Trim();
            Line($"| {string.Join(" | ", printed)} |");
        }

        Line();
    }

    /// <summary>Ends a list.</summary>
    public MarkdownPage Line(string text = "")
    {
        _text.Append(text).Append('\n');
        return this;
    }

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(_text.ToString().TrimEnd('\n') + "\n");

    private string Cited(string text, IEnumerable<int> citations) => MarkdownText.Inline(text) + Cite([.. citations]);

    private string Cite(int[] numbers)
    {
        _cited.UnionWith(numbers);
        return numbers.Length == 0 ? "" : " " + string.Concat(numbers.Select(number => $"[{number}]"));
    }
}
