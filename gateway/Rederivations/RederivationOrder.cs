using Google.Protobuf.WellKnownTypes;
using Sitrep.Gateway.Imports;

namespace Sitrep.Gateway.Rederivations;

/// <summary>Which rows are to be derived anew, and how.</summary>
/// <param name="Format">Name of their dataset; empty for every dataset.</param>
/// <param name="DryRun">Whether to say what would change, and write nothing.</param>
/// <param name="KnownTime">When the platform learned of it; null for now.</param>
/// <param name="Author">Who asks for it; empty if nobody says.</param>
internal sealed record RederivationOrder(string Format, bool DryRun, DateTimeOffset? KnownTime, string Author)
{
    /// <summary>Reads an order from an address.</summary>
    /// <exception cref="ProblemException">Something is wrong with it.</exception>
    public static RederivationOrder Read(IQueryCollection query)
    {
        var reader = new QueryReader(query, RederivationOperations.Parameters);
        var order = new RederivationOrder(
            reader.Text("format") ?? "", reader.Flag("dryRun"), ImportOrder.KnownTimeOf(reader), ImportOrder.AuthorOf(reader));
        return reader.Faults.Any ? throw new ProblemException(ProblemKinds.InvalidRequest(reader.Faults)) : order;
    }

    /// <summary>The order as a service takes it.</summary>
    public RederiveRequest ToRequest(bool dryRun) => new()
    {
        Format = Format,
        DryRun = dryRun,
        KnownTime = KnownTime?.ToTimestamp(),
        Author = Author,
    };
}
