namespace Sitrep.Gateway.Cli;

/// <summary>Query strings.</summary>
internal static class QueryString
{
    /// <summary>?a=1&amp;b=2 of those parameters that have a value; empty if none has.</summary>
    public static string From(IEnumerable<(string Name, string? Value)> parameters)
    {
        var query = string.Join('&', parameters.Where(parameter => parameter.Value is not null)
            .Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Value!)}"));
        return query.Length == 0 ? "" : "?" + query;
    }
}
