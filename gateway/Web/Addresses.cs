using Microsoft.AspNetCore.Http.Extensions;

namespace Sitrep.Gateway.Web;

/// <summary>Addresses made out of the one that was asked for.</summary>
internal static class Addresses
{
    /// <summary>Path and query of the request with other parameters.</summary>
    /// <param name="set">Parameters to put first, in place of those of the same name.</param>
    /// <param name="except">Parameters to leave out.</param>
    public static string Of(HttpRequest request, (string Name, string Value)[] set, params string[] except)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in set)
            query.Add(name, value);
        foreach (var (name, value) in request.Query)
            if (!except.Contains(name) && !Array.Exists(set, other => other.Name == name))
                query.Add(name, value.ToString());
        return $"{request.PathBase}{request.Path}{query}";
    }
}
