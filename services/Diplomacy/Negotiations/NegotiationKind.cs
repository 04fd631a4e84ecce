using Sitrep.Contracts;
using Sitrep.Contracts.Json;
using Sitrep.Diplomacy.V1;
using Sitrep.Evidence.Checks;
using Sitrep.Evidence.Records;
using Sitrep.Evidence.Time;
using Sitrep.Evidence.V1;

namespace Sitrep.Diplomacy.Negotiations;

/// <summary>Negotiations as records: what makes one valid and what it can be found by.</summary>
public sealed class NegotiationKind : RecordKind<Negotiation>
{
    private const int TopicMax = 300;
    private const int PartiesMax = 20;
    private const int StatesMax = 100; // three changes a year for thirty years
    private const int RoundsMax = 200; // monthly rounds for sixteen years
    private const int AgreementsMax = 20;

    public override string Name => "negotiation";

    public override string Plural => "negotiations";

    protected override void Check(Negotiation record, Violations faults)
    {
        TextChecks.Require(record.Topic, "topic", TopicMax, faults);
        PartyChecks.CheckAll(record.Parties, "parties", 2, PartiesMax, faults);
        PartyChecks.CheckAll(record.Mediators, "mediators", 0, PartiesMax, faults);
        if (record.States.Count == 0)
            faults.Add("states", "Missing", "Give at least the state that was reported last");
        ListChecks.Check(record.States, "states", StatesMax, CheckState, faults);
        DemandOrder(record, faults);
        ListChecks.Check(record.Rounds, "rounds", RoundsMax, RoundChecks.Check, faults);
        RoundChecks.DemandDistinct(record.Rounds, faults);
        IdChecks.CheckAll(record.Agreements, "agreements", AgreementsMax, faults);
        RecordChecks.Check(record, faults);
        RecordChecks.DemandCitation(record, faults);
    }

    protected override Window WindowOf(Negotiation record) =>
        new() { Start = record.States[0].Since, End = record.States[^1].Since, Zone = Periods.ZoneDefault };

    protected override IEnumerable<string> TermsOf(Negotiation record) =>
        record.Parties.Concat(record.Mediators).Select(party => Term.Of("party", party));

    private static void CheckState(NegotiationState state, Violations faults)
    {
        if (state.Stage == NegotiationStage.Unspecified)
            faults.Add("stage", "Missing", $"One of: {string.Join(", ", EnumWords.All<NegotiationStage>())}");
        MomentChecks.Require(state.Since, "since", faults);
        SourceIdChecks.Require(state.Claimant, "claimant", faults);
    }

    private static void DemandOrder(Negotiation record, Violations faults)
    {
        if (record.States.Any(state => state.Since is null || state.Since.SaidCase == Moment.SaidOneofCase.None) || faults.Any)
            return;
        for (int index = 1; index < record.States.Count; index++)
        {
            if (Moments.EndsAt(record.States[index].Since) < Moments.EndsAt(record.States[index - 1].Since))
                faults.Add($"states[{index}].since", "Before the state above it", "Give the states oldest first");
        }
    }
}
