using Microsoft.Extensions.Primitives;

namespace Sitrep.Gateway.Reports;

/// <summary>A form in which a report goes out.</summary>
/// <param name="Extension">What a path ends with to ask for it, without the dot.</param>
/// <param name="MediaType">What Accept asks for it by.</param>
/// <param name="Render">Makes the bytes; a pure function.</param>
internal sealed record ReportFormat(string Extension, string MediaType, Func<Report, byte[]> Render)
{
    public static readonly ReportFormat Json = new("json", "application/json", ReportJson.Render);
    public static readonly ReportFormat Markdown = new("md", "text/markdown", MarkdownRenderer.Render);

    /// <summary>All forms, the default first.</summary>
    public static IReadOnlyList<ReportFormat> All { get; } = [Json, Markdown];

    /// <summary>As the response says it.</summary>
    public string ContentType => $"{MediaType}; charset=utf-8";

    /// <summary>Splits the ending of a form off a name; without one, Accept decides.</summary>
    /// <exception cref="ProblemException">The ending is of no form, or Accept takes none.</exception>
    public static (string Name, ReportFormat Format) Choose(string name, IHeaderDictionary headers)
    {
        var dot = name.LastIndexOf('.');
        return dot < 0 ? (name, OfAccept(headers.Accept)) : (name[..dot], OfEnding(name[(dot + 1)..]));
    }

    /// <summary>The form of an ending without its dot.</summary>
    /// <exception cref="ProblemException">The ending is of no form.</exception>
    public static ReportFormat OfEnding(string ending) => All.FirstOrDefault(format => format.Extension == ending)
        ?? throw new ProblemException(ProblemKinds.NotFound($"A report is not to be had in that form; there are: {Endings}."));

    /// <summary>The form that Accept likes best; the default if it does not care or cannot be read.</summary>
    /// <exception cref="ProblemException">Accept takes none.</exception>
    public static ReportFormat OfAccept(StringValues accept)
    {
        if (StringValues.IsNullOrEmpty(accept) || !MediaTypeHeaderValue.TryParseList(accept, out var ranges))
            return All[0];
        return All.Where(format => format.QualityIn(ranges) > 0).MaxBy(format => format.QualityIn(ranges))
            ?? throw new ProblemException(ProblemKinds.NotAcceptable(
                $"A report comes as {string.Join(" or ", All.Select(format => format.MediaType))}."));
    }

    private static string Endings => string.Join(", ", All.Select(format => $".{format.Extension}"));

    // The most specific range that fits decides, as RFC 9110 has it.
    private double QualityIn(IList<MediaTypeHeaderValue> ranges)
    {
        var type = new MediaTypeHeaderValue(MediaType);
        return ranges
            .Where(range => range.MatchesAllTypes || type.IsSubsetOf(new(range.MediaType)))
            .OrderBy(range => range.MatchesAllTypes ? 2 : range.MatchesAllSubTypes ? 1 : 0)
            .Select(range => range.Quality ?? 1)
            .FirstOrDefault();
    }
}
