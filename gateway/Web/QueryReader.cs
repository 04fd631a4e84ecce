using Microsoft.Extensions.Primitives;

namespace Sitrep.Gateway.Web;

/// <summary>Reads the parameters of a query and collects every fault: those unknown, those given twice, and those that
/// the caller of this reader finds.</summary>
internal sealed class QueryReader
{
    private readonly IQueryCollection _query;
    private readonly HashSet<string> _repeated = [];

    /// <param name="known">Every parameter that the address takes.</param>
    public QueryReader(IQueryCollection query, params string[] known)
    {
        _query = query;
        foreach (var name in query.Keys.Where(name => !known.Contains(name)))
            Faults.Add(name, "No such parameter here.", known.Length == 0 ? "Leave it out." : $"The parameters are {string.Join(", ", known)}.");
    }

    /// <param name="known">Every parameter that the address takes.</param>
    public QueryReader(IQueryCollection query, IEnumerable<Parameter> known)
        : this(query, [.. known.Where(parameter => parameter.Place == ParameterLocation.Query).Select(parameter => parameter.Name)])
    {
    }

    public Violations Faults { get; } = [];

    /// <summary>Refuses the request where any fault was found.</summary>
    /// <exception cref="ProblemException">It names them all.</exception>
    public void EnsureValid()
    {
        if (Faults.Any)
            throw new ProblemException(ProblemKinds.InvalidRequest(Faults));
    }

    /// <summary>The value, or null if it is not given.</summary>
    public string? Text(string name)
    {
        if (!_query.TryGetValue(name, out var values) || StringValues.IsNullOrEmpty(values))
            return null;
        if (values.Count > 1 && _repeated.Add(name))
            Faults.Add(name, "Is given more than once.", "Give it once.");
        return values[0];
    }

    /// <summary>The values of a parameter that takes several, separated by commas or given one by one; none if it is not given.</summary>
    public IReadOnlyList<string> List(string name) => _query.TryGetValue(name, out var values)
        ? [.. values.SelectMany(value => (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))]
        : [];

    /// <summary>True or false; false if it is not given.</summary>
    public bool Flag(string name)
    {
        switch (Text(name))
        {
            case null or "false":
                return false;
            case "true":
                return true;
            default:
                Faults.Add(name, "Is neither true nor false.", "Write true or false.");
                return false;
        }
    }
}
