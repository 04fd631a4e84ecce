namespace Sitrep.Gateway.Cli;

/// <summary>Options that are parameters of an address: <c>--left-as-of</c> is <c>leftAsOf</c>.</summary>
internal static class QueryString
{
    /// <summary>An option for a parameter.</summary>
    public static Option<string?> Parameter(string name, string helpName, string description) =>
        new(name) { Description = description, HelpName = helpName };

    /// <summary>?a=1&amp;b=2 of those options that were given; empty if none was.</summary>
    /// <param name="options">Texts, lists of texts and flags.</param>
    /// <param name="more">Parameters that are no options; null where one is not given.</param>
    public static string From(ParseResult result, IEnumerable<Option> options, params IEnumerable<(string Name, string? Value)> more)
    {
        var query = string.Join('&', options.Select(option => (Name: NameOf(option), Value: ValueOf(result, option))).Concat(more)
            .Where(parameter => parameter.Value is not null)
            .Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Value!)}"));
        return query.Length == 0 ? "" : "?" + query;
    }

    private static string NameOf(Option option)
    {
        var words = option.Name.TrimStart('-').Split('-');
        return string.Concat(words.Select((word, place) => place == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));
    }

    private static string? ValueOf(ParseResult result, Option option) => option switch
    {
        Option<bool> flag => result.GetValue(flag) ? "true" : null,
        Option<string[]> list => result.GetValue(list) is { Length: > 0 } values ? string.Join(',', values) : null,
        _ => result.GetValue((Option<string?>)option),
    };
}
