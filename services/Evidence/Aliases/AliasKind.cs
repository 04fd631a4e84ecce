using Sitrep.Evidence.Regions;

namespace Sitrep.Evidence.Aliases;

/// <summary>Aliases as records: every service keeps all of them, as it keeps sources.</summary>
/// <param name="names">The tables of names that this service resolves by, beside that of places.</param>
public sealed class AliasKind(IEnumerable<IShippedNames> names) : RecordKind<V1.Alias>("alias", "aliases")
{
    private readonly IReadOnlyList<IShippedNames> _names = [new ShippedPlaces(), .. names];

    public override bool HasWindow => false;

    public override bool IsRegister => true;

    protected override void Check(V1.Alias record, Violations faults)
    {
        AliasChecks.Check(record, faults);
        foreach (var table in _names.Where(table => table.AliasKind == record.AliasKind))
            table.Check(record, faults);
    }

    protected override RecordLabel LabelOf(V1.Alias record) => new() { Words = record.Words };

    protected override IEnumerable<string> TermsOf(V1.Alias record) => [Term.Of("kind", EnumWords.Of(record.AliasKind))];
}
