using Google.Protobuf.WellKnownTypes;

namespace Sitrep.Gateway.Imports;

/// <summary>How a file is to be imported.</summary>
/// <param name="Format">Name of the format.</param>
/// <param name="DryRun">Whether to say what would become of each row, and write nothing.</param>
/// <param name="KnownTime">When the platform learned of it; null: what the file says, else now.</param>
/// <param name="Author">Who imports; empty: what the file says.</param>
/// <param name="AllowGone">Whether many rows of earlier files of the format may be missing.</param>
internal sealed record ImportOrder(string Format, bool DryRun, DateTimeOffset? KnownTime, string Author, bool AllowGone)
{
    /// <summary>As in the contract.</summary>
    public const int AuthorLengthMax = 200;

    /// <summary>Reads an order from an address.</summary>
    /// <exception cref="ProblemException">Something is wrong with it.</exception>
    public static ImportOrder Read(string format, IQueryCollection query)
    {
        var reader = new QueryReader(query, ImportParameters.OfImport);
        var dryRun = reader.Flag("dryRun");
        var order = new ImportOrder(format, dryRun, KnownTimeOf(reader), AuthorOf(reader), reader.Flag("allowGone"));
        return reader.Faults.Any ? throw new ProblemException(ProblemKinds.InvalidRequest(reader.Faults)) : order;
    }

    /// <summary>When the platform is to have learned of it, as the query says; null if it does not.</summary>
    public static DateTimeOffset? KnownTimeOf(QueryReader reader)
    {
        if (reader.Text("knownTime") is not { } text)
            return null;
        if (LocalTimes.ReadInstant(text) is { } instant)
            return instant;
        reader.Faults.Add("knownTime", "Is no instant from 1990 to 2100.", "Write 2025-11-16T12:00:00Z.");
        return null;
    }

    /// <summary>Who writes, as the query says; empty if it does not.</summary>
    public static string AuthorOf(QueryReader reader)
    {
        var author = reader.Text("author") ?? "";
        if (author.Length > AuthorLengthMax)
            reader.Faults.Add("author", $"Is longer than {AuthorLengthMax} characters.", "Write a shorter name.");
        return author;
    }

    /// <summary>The order as a service takes it.</summary>
    public ImportOptions ToOptions(bool dryRun, IEnumerable<string> kindsElsewhere) => new()
    {
        Format = Format,
        DryRun = dryRun,
        KnownTime = KnownTime?.ToTimestamp(),
        Author = Author,
        AllowGone = AllowGone,
        KindsElsewhere = { kindsElsewhere },
    };
}
