using Sitrep.Evidence.Checks;

namespace Sitrep.Strikes.Outages;

/// <summary>Outages as records: what makes one valid and what it can be found by.</summary>
public sealed class OutageKind() : RecordKind<Outage>("outage", "outages")
{
    private const int CauseWordsMax = 300; // a clause; a longer account is cited

    private static readonly Measure[] Counted = [Measure.CustomersWithoutPower, Measure.CapacityLostKw];

    public override bool IsLocated => true;

    protected override void Check(Outage record, Violations faults)
    {
        WindowChecks.Check(record.Window, faults.Under("window"));
        PlaceChecks.Required(record.Place, faults.Under("place"));
        EnumChecks.Required(record.Utility, faults, "utility");
        CheckCause(record, faults);
        PartyChecks.Optional(record.Attacker, faults, "attacker");
        IdChecks.Required(record.Claimant, faults, "claimant");
        ClaimChecks.All(record.Claims, Counted, faults);
        CheckCounted(record, faults);
        RecordChecks.Check(record, citationsMin: 1, faults);
    }

    protected override RecordLabel LabelOf(Outage record) =>
        new() { Words = EnumWords.Of(record.Utility), Attacker = record.Attacker, Place = record.Place };

    protected override Window WindowOf(Outage record) => record.Window;

    protected override IEnumerable<string> TermsOf(Outage record) =>
    [
        Term.Of("attacker", record.Attacker),
        Term.Of("cause", EnumWords.Of(record.Cause)),
        Term.Of("utility", EnumWords.Of(record.Utility)),
        .. record.Place.Regions.Select(region => Term.Of("region", region)),
    ];

    private static void CheckCause(Outage record, Violations faults)
    {
        EnumChecks.Required(record.Cause, faults, "cause");
        if (record.Cause == OutageCause.Other)
            TextChecks.Required(record.CauseWords, faults, "causeWords", CauseWordsMax);
        else
            TextChecks.Optional(record.CauseWords, faults, "causeWords", CauseWordsMax);
        if (record.Cause == OutageCause.NotSaid && record.Attacker.Length > 0)
            faults.Add("attacker", "a party's strikes are named although the cause is not said", "Leave it out, or give the cause");
    }

    private static void CheckCounted(Outage record, Violations faults)
    {
        if (record.Utility is Utility.Heat or Utility.Water && record.Claims.Count > 0)
            faults.Add("claims", "only an outage of power is counted", "Leave them out, or give the loss of power as an outage of its own");
        for (var i = 0; i < record.Claims.Count; i++)
        {
            if (record.Claims[i].Item is not ("" or Items.All))
                faults.Under("claims", i).Add(
                    "item", "an outage counts all customers or all capacity", "Give all; a kind of customer or a place within is a part");
        }
    }
}
