namespace Sitrep.Diplomacy.Negotiations;

/// <summary>Negotiations as records: what makes one valid and what it can be found by.</summary>
public sealed class NegotiationKind() : RecordKind<Negotiation>("negotiation", "negotiations")
{
    private const int TopicMax = 300;
    private const int PartiesMax = 20;
    private const int StatesMax = 100; // three changes a year for thirty years
    private const int RoundsMax = 200; // monthly rounds for sixteen years
    private const int AgreementsMax = 20;

    protected override void Check(Negotiation record, Violations faults)
    {
        TextChecks.Required(record.Topic, faults, "topic", TopicMax);
        PartyChecks.All(record.Parties, faults, "parties", 2, PartiesMax);
        PartyChecks.All(record.Mediators, faults, "mediators", 0, PartiesMax);
        ListChecks.Each(record.States, faults, "states", 1, StatesMax, CheckState);
        CheckOrder(record, faults);
        ListChecks.Each(record.Rounds, faults, "rounds", 0, RoundsMax, RoundChecks.Check);
        RoundChecks.CheckDistinct(record.Rounds, faults);
        ListChecks.Each(record.Agreements, faults, "agreements", 0, AgreementsMax, (id, here) => IdChecks.Required(id, here, ""));
        RecordChecks.Check(record, citationsMin: 1, faults);
    }

    protected override RecordLabel LabelOf(Negotiation record) => new() { Words = record.Topic };

    protected override Window WindowOf(Negotiation record) =>
        new() { Start = record.States[0].Since, End = record.States[^1].Since, Zone = RequestedPeriod.ZoneDefault };

    protected override IEnumerable<string> TermsOf(Negotiation record) =>
    [
        .. record.Parties.Concat(record.Mediators).Select(party => Term.Of("party", party)),
        Term.Of("stage", EnumWords.Of(record.States[^1].Stage)),
        .. record.Agreements.Select(id => Term.Of("agreement", id)),
    ];

    private static void CheckState(NegotiationState state, Violations faults)
    {
        EnumChecks.Required(state.Stage, faults, "stage");
        WindowChecks.CheckMoment(state.Since, faults, "since");
        IdChecks.Required(state.Claimant, faults, "claimant");
    }

    private static void CheckOrder(Negotiation record, Violations faults)
    {
        if (record.States.Any(state => state.Since is null || state.Since.SaidCase == Moment.SaidOneofCase.None) || faults.Any)
            return;
        for (var index = 1; index < record.States.Count; index++)
        {
            if (WindowKey.EndOf(record.States[index].Since) < WindowKey.EndOf(record.States[index - 1].Since))
                faults.Add($"states[{index}].since", "Before the state above it", "Give the states oldest first");
        }
    }
}
