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
        IdChecks.Required(round.Id, faults, "id");
        EnumChecks.Required(round.Format, faults, "format");
        if (round.Window is not null)
            WindowChecks.Check(round.Window, faults.Under("window"));
        TextChecks.Optional(round.PlaceWords, faults, "placeWords", PlaceMax);
        ListChecks.Each(round.Participants, faults, "participants", 0, ParticipantsMax,
            (words, here) => TextChecks.Required(words, here, "", ParticipantMax));
        PartyChecks.All(round.Mediators, faults, "mediators", 0, MediatorsMax);
        TextChecks.Optional(round.Outcome, faults, "outcome", OutcomeMax);
        IdChecks.Required(round.Claimant, faults, "claimant");
    }

    /// <summary>Rounds are told apart by their names.</summary>
    public static void CheckDistinct(IReadOnlyList<Round> rounds, Violations faults)
    {
        foreach (var id in rounds.CountBy(round => round.Id).Where(count => count.Value > 1).Select(count => count.Key))
            faults.Add("rounds", $"Two rounds are named '{id}'", "Name each round once");
    }
}
