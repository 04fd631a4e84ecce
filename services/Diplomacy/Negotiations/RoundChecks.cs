using Sitrep.Contracts;
using Sitrep.Contracts.Json;
using Sitrep.Diplomacy.V1;
using Sitrep.Evidence.Checks;

namespace Sitrep.Diplomacy.Negotiations;

/// <summary>What a round of a negotiation must fulfil.</summary>
internal static class RoundChecks
{
    private const int PlaceMax = 500;
    private const int ParticipantsMax = 30;
    private const int ParticipantMax = 200;
    private const int MediatorsMax = 20;
    private const int OutcomeMax = 1_000;

    public static void Check(Round round, Violations faults)
    {
        IdChecks.Check(round.Id, "id", faults);
        if (round.Format == RoundFormat.Unspecified)
            faults.Add("format", "Missing", $"One of: {string.Join(", ", EnumWords.All<RoundFormat>())}");
        if (round.Window is not null)
            WindowChecks.Check(round.Window, faults.Under("window"));
        TextChecks.Check(round.PlaceWords, "placeWords", PlaceMax, faults);
        TextChecks.CheckAll(round.Participants, "participants", ParticipantsMax, ParticipantMax, faults);
        PartyChecks.CheckAll(round.Mediators, "mediators", 0, MediatorsMax, faults);
        TextChecks.Check(round.Outcome, "outcome", OutcomeMax, faults);
        SourceIdChecks.Require(round.Claimant, "claimant", faults);
    }

    /// <summary>Rounds are told apart by their names.</summary>
    public static void DemandDistinct(IReadOnlyList<Round> rounds, Violations faults)
    {
        foreach (string id in rounds.CountBy(round => round.Id).Where(count => count.Value > 1).Select(count => count.Key))
            faults.Add("rounds", $"Two rounds are named '{id}'", "Name each round once");
    }
}
