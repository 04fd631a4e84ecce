using CsCheck;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.Imports;

namespace Sitrep.Gateway.Tests.Imports;

public sealed class RowMergeTests
{
    private static readonly Outcome[] Outcomes =
        [Outcome.New, Outcome.Unchanged, Outcome.Revised, Outcome.Rejected, Outcome.Elsewhere];

    private static readonly string[] Fields = ["id", "window"];

    private static readonly Gen<RowOutcome> Rows = Gen.Select(
        Gen.Int[0, Outcomes.Length - 1],
        Gen.Int[0, Fields.Length - 1],
        (outcome, field) => new RowOutcome
        {
            Outcome = Outcomes[outcome],
            Faults = { Outcomes[outcome] == Outcome.Rejected ? [new RowFault { Field = Fields[field] }] : Array.Empty<RowFault>() },
        });

    [Fact]
    public void Merge_OrderOfServices_NeverMatters() =>
        Gen.Select(Rows.Array[1, 10], Rows.Array[1, 10]).Sample((first, second) =>
            RowMerge.Merge(Service(first), Service(second)).SequenceEqual(RowMerge.Merge(Service(second), Service(first))));

    [Fact]
    public void Merge_NeverLosesAFault() => Gen.Select(Rows, Rows).Sample((first, second) =>
    {
        var merged = Assert.Single(RowMerge.Merge(Service(first), Service(second)));
        RowFault[] faults = [.. first.Faults, .. second.Faults];
        return Array.TrueForAll(faults, merged.Faults.Contains)
            && (merged.Outcome == Outcome.Rejected) == (faults.Length > 0
                || (first.Outcome, second.Outcome) == (Outcome.Elsewhere, Outcome.Elsewhere));
    });

    private static RowOutcome[] Service(params RowOutcome[] rows) =>
    [
        .. rows.Select((row, index) =>
        {
            var copy = row.Clone();
            copy.Line = index + 1;
            return copy;
        }),
    ];
}
