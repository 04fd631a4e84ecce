using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Sitrep.Gateway.Reports;

/// <summary>Finds the form of an answer: by the ending of the path, else by Accept.</summary>
internal static class ReportNegotiation
{
    /// <summary>Splits the ending of a form off a name; without one, Accept decides.</summary>
    /// <exception cref="ProblemException">The ending is of no form, or Accept takes none.</exception>
    public static (string Name, ReportFormat Format) Choose(string name, IHeaderDictionary headers)
    {
        var dot = name.LastIndexOf('.');
        if (dot < 0)
            return (name, OfAccept(headers.Accept));
        return (name[..dot], OfEnding(name[(dot + 1)..]));
    }

    /// <summary>The form of an ending without its dot.</summary>
    /// <exception cref="ProblemException">The ending is of no form.</exception>
    public static ReportFormat OfEnding(string ending) => ReportFormat.All.FirstOrDefault(format => format.Extension == ending)
        ?? throw new ProblemException(ProblemKinds.NotFound($"A report is not to be had in that form; there are: {Endings}."));

    /// <summary>The form that Accept likes best; the default if it does not care or cannot be read.</summary>
    /// <exception cref="ProblemException">Accept takes none.</exception>
    public static ReportFormat OfAccept(StringValues accept)
    {
        if (StringValues.IsNullOrEmpty(accept) || !MediaTypeHeaderValue.TryParseList(accept, out var ranges))
            return ReportFormat.All[0];

        return ReportFormat.All
            .Select(format => (Format: format, Quality: QualityOf(format, ranges)))
            .Where(choice => choice.Quality > 0)
            .OrderByDescending(choice => choice.Quality)
            .Select(choice => choice.Format)
            .FirstOrDefault() ?? throw new ProblemException(ProblemKinds.NotAcceptable(
                $"A report comes as {string.Join(" or ", ReportFormat.All.Select(format => format.MediaType))}."));
    }

    private static string Endings => string.Join(", ", ReportFormat.All.Select(format => $".{format.Extension}"));

    // The most specific range that fits decides, as RFC 9110 has it.
    private static double QualityOf(ReportFormat format, IList<MediaTypeHeaderValue> ranges)
    {
        var type = new MediaTypeHeaderValue(format.MediaType);
        return ranges
            .Where(range => range.MatchesAllTypes || type.IsSubsetOf(Bare(range)))
            .OrderBy(range => range.MatchesAllTypes ? 2 : range.MatchesAllSubTypes ? 1 : 0)
            .Select(range => range.Quality ?? 1)
            .FirstOrDefault();
    }

    private static MediaTypeHeaderValue Bare(MediaTypeHeaderValue range) => new(range.MediaType);
}
