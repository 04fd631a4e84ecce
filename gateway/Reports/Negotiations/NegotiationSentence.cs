using Sitrep.Diplomacy.V1;

namespace Sitrep.Gateway.Reports.Negotiations;

/// <summary>Russia and Ukraine are negotiating, with Türkiye mediating, on …; technical consultations are announced, with no
/// date given.</summary>
internal static class NegotiationSentence
{
    /// <summary>Most negotiations named; all stand in the diplomacy part.</summary>
    private const int MostNegotiations = 2;

    public static IEnumerable<Sentence> Write(WordingContext wording) =>
        (wording.Facts.Diplomacy?.Negotiations ?? []).Take(MostNegotiations)
            .SelectMany(negotiation => Sentence.Cited(Rank.Important, Text(wording, negotiation), wording.Cite(negotiation.Citations)));

    private static string Text(WordingContext wording, Negotiation negotiation)
    {
        var state = negotiation.States.LastOrDefault();
        var parties = PartyNames.List(negotiation.Parties);
        var mediators = negotiation.Mediators.Count == 0 ? "" : $", with {PartyNames.List(negotiation.Mediators)} mediating,";
        var topic = $"on {DiplomacyText.Topic(negotiation)}";
        var text = state?.Stage switch
        {
            NegotiationStage.Announced => $"talks between {parties}{mediators} {topic} are announced",
            NegotiationStage.Suspended => $"the talks between {parties}{mediators} {topic} are suspended",
            NegotiationStage.Agreed => $"the talks between {parties}{mediators} {topic} ended with an agreement",
            NegotiationStage.BrokenOff => $"the talks between {parties}{mediators} {topic} were broken off",
            _ => $"{parties} are negotiating{mediators} {topic}",
        };
        if (state is not null)
            text += $", {wording.Person(state.Claimant)} said";
        return text + Announced(wording, negotiation);
    }

    private static string Announced(WordingContext wording, Negotiation negotiation)
    {
        var rounds = negotiation.Rounds.Where(round => round.Announced)
            .Select(round => DiplomacyText.Format(round.Format)
                + (round.Window is null ? ", with no date given" : " " + wording.Windows.Sentence(round.Window)))
            .ToArray();
        return rounds.Length == 0 ? "" : $"; announced, but not known to have been held: {Phrase.And(rounds)}";
    }
}
