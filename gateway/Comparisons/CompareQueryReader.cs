namespace Sitrep.Gateway.Comparisons;

/// <summary>Reads from an address which reports are compared; every fault of it comes out in one problem.</summary>
internal sealed class CompareQueryReader(QueryTimes times)
{
    private const string OnePeriodRemedy = "Give start and end, or leftStart, leftEnd, rightStart and rightEnd to compare two periods.";
    private const string TwoPeriodsRemedy = "Give leftStart, leftEnd, rightStart and rightEnd.";
    private static readonly string[] EdgesOfPeriods = ["leftStart", "leftEnd", "rightStart", "rightEnd"];

    /// <summary>Reads the query.</summary>
    /// <exception cref="ProblemException">Something is wrong with it.</exception>
    public CompareQuery Read(IQueryCollection query)
    {
        var reader = new QueryReader(query, CompareOperations.Parameters);
        var zone = times.Zone(reader);
        var isOfPeriods = EdgesOfPeriods.Any(edge => IsGiven(reader, edge));
        if (isOfPeriods)
            RefuseEdgesOfOnePeriod(reader);
        var left = isOfPeriods
            ? Period(reader, zone, TwoPeriodsRemedy, "leftStart", "leftEnd")
            : Period(reader, zone, OnePeriodRemedy, "start", "end");
        var right = isOfPeriods ? Period(reader, zone, TwoPeriodsRemedy, "rightStart", "rightEnd") : left;
        left = left with { At = times.At(reader, "leftAt"), AsOf = times.AsOf(reader, zone, "leftAsOf", "leftAt") };
        right = right with { At = times.At(reader, "rightAt"), AsOf = times.AsOf(reader, zone, "rightAsOf", "rightAt") };
        if (!isOfPeriods)
            CheckKnowledge(reader, left, right);
        var region = ReportQueryReader.Region(reader);
        var read = new CompareQuery(left with { Region = region }, right with { Region = region }, isOfPeriods, ReportQueryReader.RequireAll(reader));
        reader.EnsureValid();
        return read.IsLeftAsRight ? read with { Left = read.Left with { At = right.At, AsOf = right.AsOf } } : read;
    }

    /// <summary>Adds the fault of a right report that knows less than the left one.</summary>
    public static void RefuseOrder(Violations faults, ReportQuery right) => faults.Add(
        right.AsOf is null ? "rightAt" : "rightAsOf",
        "Is a state of knowledge before that of the left report.",
        "Give the earlier of the two as the left one.");

    private static void RefuseEdgesOfOnePeriod(QueryReader reader)
    {
        foreach (var edge in new[] { "start", "end" }.Where(edge => IsGiven(reader, edge)))
            reader.Faults.Add(edge, "Is given together with an edge of a period of one side.", $"Leave it out. {TwoPeriodsRemedy}");
    }

    private static void CheckKnowledge(QueryReader reader, ReportQuery left, ReportQuery right)
    {
        if (!IsGiven(reader, "leftAt") && !IsGiven(reader, "leftAsOf"))
            reader.Faults.Add("leftAt", "Neither leftAt nor leftAsOf is given.",
                "Give a pair of revisions, leftAt=d1.s1, or a time, leftAsOf=2025-11-15T12:00:00Z.");
        if (right.AsOf < left.AsOf || right.At?.IsBehind(left.At) == true)
            RefuseOrder(reader.Faults, right);
    }

    // An edge that is missing has its fault by now, and no answer is made of this.
    private static ReportQuery Period(QueryReader reader, IanaZone zone, string remedy, string startName, string endName)
    {
        var (start, stop) = QueryTimes.Period(reader, zone, remedy, startName, endName);
        return new(null, start.GetValueOrDefault(), stop.GetValueOrDefault(), zone, "", null, null, false);
    }

    private static bool IsGiven(QueryReader reader, string parameter) => reader.Text(parameter) is not null;
}
