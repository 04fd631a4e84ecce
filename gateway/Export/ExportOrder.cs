using Sitrep.Contracts.Time;
using Sitrep.Gateway.Backends;
using Sitrep.Gateway.Problems;
using Sitrep.Gateway.Records;
using Sitrep.Gateway.Reports;
using Sitrep.Gateway.Web;

namespace Sitrep.Gateway.Export;

/// <summary>What is to be exported.</summary>
/// <param name="At">The revisions to read; null for the newest, or for what was known at <paramref name="AsOf"/>.</param>
/// <param name="AsOf">The known time to read at.</param>
/// <param name="Zone">Where dates without a time are placed.</param>
/// <param name="Start">Only records that end after it; null for all.</param>
/// <param name="End">Only records that end by it; null for all.</param>
/// <param name="Kinds">Kinds of record, beside sources and aliases, which always go along; empty for all.</param>
/// <param name="Register">The service whose register is taken where the two differ; null to refuse then.</param>
internal sealed record ExportOrder(
    RevisionPair? At,
    DateTimeOffset? AsOf,
    IanaZone Zone,
    DateTimeOffset? Start,
    DateTimeOffset? End,
    IReadOnlyList<RecordResource> Kinds,
    string? Register)
{
    private static readonly RecordResource[] Records = [.. RecordResources.All.Except(RecordResources.Registers)];

    /// <summary>Whether only a part is asked for.</summary>
    public bool IsPart => Start is not null || End is not null || Kinds.Count < Records.Length;

    /// <summary>Reads an order from an address.</summary>
    /// <exception cref="ProblemException">Something is wrong with it.</exception>
    public static ExportOrder Read(IQueryCollection query, QueryTimes times)
    {
        var reader = new QueryReader(query, ExportOperations.Parameters);
        var zone = times.Zone(reader);
        var start = QueryTimes.Time(reader, "start", zone, later: false);
        var end = QueryTimes.Time(reader, "end", zone, later: true);
        QueryTimes.InOrder(reader, start, end);
        var order = new ExportOrder(QueryTimes.At(reader), times.AsOf(reader, zone), zone, start, end, KindsOf(reader), RegisterOf(reader));
        if (reader.Faults.Any)
            throw new ProblemException(ProblemKinds.InvalidRequest(reader.Faults));
        return order;
    }

    private static RecordResource[] KindsOf(QueryReader reader)
    {
        var names = reader.List("kind");
        foreach (var name in names.Where(name => !RecordResources.All.Any(kind => kind.Singular == name)).Distinct())
            reader.Faults.Add(
                "kind", $"'{Shown.Of(name)}' is no kind of record.",
                $"Write one or more of: {string.Join(", ", RecordResources.All.Select(kind => kind.Singular))}.");
        return names.Count == 0 ? Records : [.. Records.Where(kind => names.Contains(kind.Singular))];
    }

    private static string? RegisterOf(QueryReader reader)
    {
        if (reader.Text("register") is not { } register || register is Backend.StrikesName or Backend.DiplomacyName)
            return reader.Text("register");
        reader.Faults.Add(
            "register", $"'{Shown.Of(register)}' is no service with a register.", $"Write {Backend.StrikesName} or {Backend.DiplomacyName}.");
        return null;
    }
}
