using Sitrep.Diplomacy.V1;
using Sitrep.Gateway.Reports.Wording;

namespace Sitrep.Gateway.Reports.Renderers.Markdown;

/// <summary>A negotiation: who, about what, its states, its rounds held and announced.</summary>
internal static class NegotiationBlock
{
    public static void Write(MarkdownPage page, Negotiation negotiation)
    {
        var voice = page.Voice;
        var mediators = negotiation.Mediators.Count == 0 ? "no mediator on file" : $"mediators {PartyNames.List(negotiation.Mediators)}";
        page.Bullet(
            $"{Phrase.Open(negotiation.Topic)}: parties {PartyNames.List(negotiation.Parties)}; {mediators}.",
            DiplomacyPart.Cite(page, negotiation.Citations));
        page.SubBullet($"State: {string.Join(", then ", negotiation.States.Select(state => State(voice, state)))}.");
        foreach (var round in negotiation.Rounds)
            page.SubBullet(Round(voice, round));
        foreach (var agreement in negotiation.Agreements)
            page.SubBullet($"About: {RecordLabels.Of(voice, $"agreements/{agreement}")}.");
        DiplomacyPart.Readings(page, negotiation.Readings, negotiation.Note);
    }

    private static string State(Voice voice, NegotiationState state) =>
        $"{DiplomacyText.Stage(state.Stage)} since {Dates.Long(state.Since, voice.Zone, year: 0)} ({voice.Name(state.Claimant)})";

    private static string Round(Voice voice, Round round)
    {
        string?[] details =
        [
            round.Window is null ? (round.Announced ? "no date given" : "date not said") : voice.Windows.Compact(round.Window),
            round.PlaceWords.Length > 0 ? round.PlaceWords : null,
            round.Participants.Count > 0 ? $"with {Phrase.And(round.Participants)}" : null,
            round.Mediators.Count > 0 ? $"mediated by {PartyNames.List(round.Mediators)}" : null,
        ];
        var outcome = round.Outcome.Length == 0 ? "" : $": {Phrase.Open(round.Outcome)}";
        return $"{(round.Announced ? "Announced" : "Held")}: {DiplomacyText.Format(round.Format)} ({string.Join("; ", details.OfType<string>())}){outcome}, reported by {voice.Speaker(round.Claimant)}.";
    }
}
