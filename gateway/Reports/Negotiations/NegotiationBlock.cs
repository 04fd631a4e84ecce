using Sitrep.Diplomacy.V1;

namespace Sitrep.Gateway.Reports.Negotiations;

/// <summary>A negotiation: who, about what, its states, its rounds held and announced.</summary>
internal static class NegotiationBlock
{
    public static void Write(MarkdownPage page, Negotiation negotiation)
    {
        var wording = page.Wording;
        var mediators = negotiation.Mediators.Count == 0 ? "no mediator on file" : $"mediators {PartyNames.List(negotiation.Mediators)}";
        page.Bullet(
            $"{Phrase.Open(negotiation.Topic)}: parties {PartyNames.List(negotiation.Parties)}; {mediators}.",
            DiplomacyPart.Cite(page, negotiation.Citations));
        page.SubBullet($"State: {string.Join(", then ", negotiation.States.Select(state => State(wording, state)))}.");
        foreach (var round in negotiation.Rounds)
            page.SubBullet(Round(wording, round));
        foreach (var agreement in negotiation.Agreements)
            page.SubBullet($"About: {RecordLabels.Of(wording, $"agreements/{agreement}")}.");
        DiplomacyPart.Readings(page, negotiation.Readings, negotiation.Note);
    }

    private static string State(WordingContext wording, NegotiationState state) =>
        $"{DiplomacyText.Stage(state.Stage)} since {Dates.Long(state.Since, wording.Zone, year: 0)} ({wording.Name(state.Claimant)})";

    private static string Round(WordingContext wording, Round round)
    {
        string?[] details =
        [
            round.Window is null ? (round.Announced ? "no date given" : "date not said") : wording.Windows.Compact(round.Window),
            round.PlaceWords.Length > 0 ? round.PlaceWords : null,
            round.Participants.Count > 0 ? $"with {Phrase.And(round.Participants)}" : null,
            round.Mediators.Count > 0 ? $"mediated by {PartyNames.List(round.Mediators)}" : null,
        ];
        var outcome = round.Outcome.Length == 0 ? "" : $": {Phrase.Open(round.Outcome)}";
        return $"{(round.Announced ? "Announced" : "Held")}: {DiplomacyText.Format(round.Format)} "
            + $"({string.Join("; ", details.OfType<string>())}){outcome}, reported by {wording.Speaker(round.Claimant)}.";
    }
}
