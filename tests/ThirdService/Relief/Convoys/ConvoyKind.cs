using Sitrep.Contracts;
using Sitrep.Evidence.Checks;
using Sitrep.Evidence.Records;
using Sitrep.Evidence.V1;
using Sitrep.Relief.V1;

namespace Sitrep.Relief.Convoys;

/// <summary>Convoys as records.</summary>
public sealed class ConvoyKind() : RecordKind<Convoy>("convoy", "convoys")
{
    private const int CargoMax = 200;

    public override bool IsLocated => true;

    protected override void Check(Convoy record, Violations faults)
    {
        WindowChecks.Check(record.Window, faults.Under("window"));
        if (record.Place is not null)
            PlaceChecks.Check(record.Place, faults.Under("place"));
        TextChecks.Required(record.Cargo, faults, "cargo", CargoMax);
        CitationChecks.All(record.Citations, faults, "citations", 1, CitationChecks.OfRecordMax);
    }

    protected override RecordLabel LabelOf(Convoy record) => new() { Words = record.Cargo, Place = record.Place };

    protected override Window WindowOf(Convoy record) => record.Window;

    protected override IEnumerable<string> TermsOf(Convoy record) =>
        [.. (record.Place?.Regions ?? []).Select(region => Term.Of("region", region))];
}
