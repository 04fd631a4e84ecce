namespace Sitrep.Gateway.Imports;

/// <summary>Reads from an address how a file is to be imported.</summary>
internal static class ImportQuery
{
    /// <summary>As in the contract.</summary>
    public const int AuthorLengthMax = 200;

    /// <summary>The options, but for what each service is told of the others.</summary>
    /// <exception cref="ProblemException">Something is wrong with the query.</exception>
    public static ImportOptions Read(string format, IQueryCollection query)
    {
        var reader = new QueryReader(query, ImportParameters.OfImport);
        ImportOptions options = new()
        {
            Format = format,
            DryRun = reader.Flag("dryRun"),
            KnownTime = KnownTimeOf(reader),
            Author = AuthorOf(reader),
            AllowGone = reader.Flag("allowGone"),
        };
        reader.EnsureValid();
        return options;
    }

    /// <summary>When the platform is to have learned of it, as the query says; null if it does not.</summary>
    public static Timestamp? KnownTimeOf(QueryReader reader)
    {
        if (reader.Text("knownTime") is not { } text)
            return null;
        if (LocalTimes.ReadInstant(text) is { } instant)
            return instant.ToTimestamp();
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
}
