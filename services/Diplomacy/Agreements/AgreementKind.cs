using Sitrep.Contracts;
using Sitrep.Contracts.Json;
using Sitrep.Diplomacy.V1;
using Sitrep.Evidence.Checks;
using Sitrep.Evidence.Claims;
using Sitrep.Evidence.Records;
using Sitrep.Evidence.V1;

namespace Sitrep.Diplomacy.Agreements;

/// <summary>Agreements as records: what makes one valid and what it can be found by.</summary>
public sealed class AgreementKind : RecordKind<Agreement>
{
    private const int TitleMax = 300;
    private const int ProcessMax = 300;
    private const int PartiesMax = 50;
    private const int ThirdPartyMax = 300;

    public override string Name => "agreement";

    public override string Plural => "agreements";

    protected override void Check(Agreement record, Violations faults)
    {
        TextChecks.Require(record.Title, "title", TitleMax, faults);
        PartyChecks.CheckAll(record.Parties, "parties", 1, PartiesMax, faults);
        TextChecks.CheckAll(record.ThirdParties, "thirdParties", PartiesMax, ThirdPartyMax, faults);
        if (record.Stage == AgreementStage.Unspecified)
            faults.Add("stage", "Missing", $"One of: {string.Join(", ", EnumWords.All<AgreementStage>())}");
        if (record.Status == AgreementStatus.Unspecified)
            faults.Add("status", "Missing", $"One of: {string.Join(", ", EnumWords.All<AgreementStatus>())}");
        if (record.Concluded is not null)
            MomentChecks.Require(record.Concluded, "concluded", faults);
        MomentChecks.Require(record.Touched, "touched", faults);
        ClaimChecks.Check(record.Claims, [Measure.Promised], faults);
        TextChecks.Check(record.Process, "process", ProcessMax, faults);
        RecordChecks.Check(record, faults);
        RecordChecks.DemandCitation(record, faults);
    }

    protected override Window WindowOf(Agreement record) => new() { End = record.Touched, Zone = Periods.ZoneDefault };

    protected override IEnumerable<string> TermsOf(Agreement record) => record.Parties.Select(party => Term.Of("party", party));
}
