using Sitrep.Evidence.Checks;

namespace Sitrep.Strikes.Damages;

/// <summary>Damage as records: what makes one valid and what it can be found by.</summary>
public sealed class DamageKind() : RecordKind<Damage>("damage", "damages")
{
    private const int FacilityWordsMax = 300; // a kind and a few words; more would be finer than the region

    public override bool IsLocated => true;

    protected override void Check(Damage record, Violations faults)
    {
        WindowChecks.Check(record.Window, faults.Under("window"));
        PlaceChecks.Required(record.Place, faults.Under("place"));
        EnumChecks.Required(record.Facility, faults, "facility");
        TextChecks.Required(record.FacilityWords, faults, "facilityWords", FacilityWordsMax);
        EnumChecks.Required(record.Extent, faults, "extent");
        PartyChecks.Optional(record.Attacker, faults, "attacker");
        EnumChecks.Optional(record.Cause, faults, "cause");
        IdChecks.Required(record.Claimant, faults, "claimant");
        ClaimChecks.All(record.Claims, StrikesMeasures.Claimed, faults);
        RecordChecks.Check(record, citationsMin: 1, faults);
    }

    protected override RecordLabel LabelOf(Damage record) => new() { Words = record.FacilityWords, Attacker = record.Attacker, Place = record.Place };

    protected override Window WindowOf(Damage record) => record.Window;

    protected override IEnumerable<string> TermsOf(Damage record) =>
    [
        Term.Of("attacker", record.Attacker),
        Term.Of("facility", EnumWords.Of(record.Facility)),
        Term.Of("cause", EnumWords.Of(record.Cause)),
        .. record.Place.Regions.Select(region => Term.Of("region", region)),
    ];
}
