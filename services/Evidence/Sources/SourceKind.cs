namespace Sitrep.Evidence.Sources;

/// <summary>Sources as records: every service keeps a register of its own.</summary>
public sealed class SourceKind() : RecordKind<V1.Source>("source", "sources")
{
    public override bool HasWindow => false;

    public override bool IsRegister => true;

    protected override void Check(V1.Source record, Violations faults) => SourceChecks.Check(record, faults);

    protected override RecordLabel LabelOf(V1.Source record) => new() { Words = record.Name };

    protected override IEnumerable<string> TermsOf(V1.Source record) =>
    [
        Term.Of("party", record.Party),
        Term.Of("kind", EnumWords.Of(record.SourceKind)),
        Term.Of("scope", EnumWords.Of(record.Scope)),
    ];
}
