using Sitrep.Contracts;
using Sitrep.Contracts.Json;
using Sitrep.Diplomacy.V1;
using Sitrep.Evidence.Checks;
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
        TextChecks.Required(record.Title, faults, "title", TitleMax);
        PartyChecks.All(record.Parties, faults, "parties", 1, PartiesMax);
        RecordChecks.Each(record.ThirdParties, faults, "thirdParties", 0, PartiesMax, CheckThirdParty);
        EnumChecks.Required(record.Stage, faults, "stage");
        EnumChecks.Required(record.Status, faults, "status");
        if (record.Concluded is not null)
            WindowChecks.CheckMoment(record.Concluded, faults, "concluded");
        WindowChecks.CheckMoment(record.Touched, faults, "touched");
        ClaimChecks.All(record.Claims, [Measure.Promised], faults);
        TextChecks.Optional(record.Process, faults, "process", ProcessMax);
        RecordChecks.Check(record, citationsMin: 1, faults);
    }

    protected override Window WindowOf(Agreement record) => new() { End = record.Touched, Zone = Periods.ZoneDefault };

    protected override IEnumerable<string> TermsOf(Agreement record) =>
    [
        .. record.Parties.Select(party => Term.Of("party", party)),
        Term.Of("stage", EnumWords.Of(record.Stage)),
        Term.Of("status", EnumWords.Of(record.Status)),
    ];

    private static void CheckThirdParty(string words, Violations faults) =>
        TextChecks.Required(words, faults, "", ThirdPartyMax);
}
