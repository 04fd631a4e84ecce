using Sitrep.Diplomacy.V1;

namespace Sitrep.Gateway.Reports.Negotiations;

/// <summary>Negotiations: who, about what, their states, their rounds held and announced.</summary>
internal static class NegotiationSubject
{
    /// <summary>Most negotiations among the toplines; all stand in the diplomacy part.</summary>
    private const int MostNegotiations = 2;

    private static readonly string[] AfterCommonNoun = ["of", "on", "for", "and", "between", "with"];

    /// <summary>Russia and Ukraine are negotiating, with Türkiye mediating, on …; technical consultations are announced, with no
    /// date given.</summary>
    public static IEnumerable<Sentence> Toplines(WordingContext wording) =>
        (wording.Facts.Diplomacy?.Negotiations ?? []).Take(MostNegotiations)
            .SelectMany(negotiation => Sentence.Cited(Rank.Important, Topline(wording, negotiation), wording.Cite(negotiation.Citations)));

    public static void Write(MarkdownPage page, Negotiation negotiation)
    {
        var wording = page.Wording;
        var mediators = negotiation.Mediators.Count == 0 ? "no mediator on file" : $"mediators {PartyNames.List(negotiation.Mediators)}";
        page.Bullet(
            $"{Phrase.Open(negotiation.Topic)}: parties {PartyNames.List(negotiation.Parties)}; {mediators}.",
            wording.Cite(negotiation.Citations));
        page.SubBullet($"State: {string.Join(", then ", negotiation.States.Select(state => State(wording, state)))}.");
        foreach (var round in negotiation.Rounds)
            page.SubBullet(Round(wording, round));
        foreach (var agreement in negotiation.Agreements)
            page.SubBullet($"About: {RecordLabels.Of(wording, $"agreements/{agreement}")}.");
        ReadingLines.WriteWithNote(page, negotiation);
    }

    private static string Topline(WordingContext wording, Negotiation negotiation)
    {
        var state = negotiation.States.LastOrDefault();
        var parties = PartyNames.List(negotiation.Parties);
        var mediators = negotiation.Mediators.Count == 0 ? "" : $", with {PartyNames.List(negotiation.Mediators)} mediating,";
        var talks = $"talks between {parties}{mediators} on {Topic(negotiation)}";
        var text = state?.Stage switch
        {
            NegotiationStage.Announced => $"{talks} are announced",
            NegotiationStage.Suspended => $"the {talks} are suspended",
            NegotiationStage.Agreed => $"the {talks} ended with an agreement",
            NegotiationStage.BrokenOff => $"the {talks} were broken off",
            _ => $"{parties} are negotiating{mediators} on {Topic(negotiation)}",
        };
        var speaker = state is null ? "" : $", {wording.Person(state.Claimant)} said";
        return text + speaker + Announced(wording, negotiation);
    }

    private static string Announced(WordingContext wording, Negotiation negotiation)
    {
        var rounds = negotiation.Rounds.Where(round => round.Announced)
            .Select(round => Format(round.Format)
                + (round.Window is null ? ", with no date given" : " " + wording.Windows.Sentence(round.Window)))
            .ToArray();
        return rounds.Length == 0 ? "" : $"; announced, but not known to have been held: {Phrase.And(rounds)}";
    }

    private static string State(WordingContext wording, NegotiationState state) =>
        $"{Stage(state.Stage)} since {Dates.Long(state.Since, wording.Zone, year: 0)} ({wording.Name(state.Claimant)})";

    private static string Round(WordingContext wording, Round round)
    {
        var details = Phrase.Join(
            "; ",
            round.Window is null ? (round.Announced ? "no date given" : "date not said") : wording.Windows.Compact(round.Window),
            round.PlaceWords,
            round.Participants.Count > 0 ? $"with {Phrase.And(round.Participants)}" : "",
            round.Mediators.Count > 0 ? $"mediated by {PartyNames.List(round.Mediators)}" : "");
        var outcome = round.Outcome.Length == 0 ? "" : $": {Phrase.Open(round.Outcome)}";
        return $"{(round.Announced ? "Announced" : "Held")}: {Format(round.Format)} "
            + $"({details}){outcome}, reported by {wording.Speaker(round.Claimant)}.";
    }

    /// <summary>A topic inside a sentence: its first letter is lowered where the first word is plainly a common noun.</summary>
    public static string Topic(Negotiation negotiation)
    {
        var topic = Phrase.Open(negotiation.Topic);
        return topic.Split(' ', 3) is [{ Length: > 0 } first, var second, ..] && AfterCommonNoun.Contains(second)
            && first.Skip(1).All(char.IsLower)
            ? "the " + char.ToLowerInvariant(topic[0]) + topic[1..]
            : topic;
    }

    private static string Format(RoundFormat format) => format switch
    {
        RoundFormat.Round => "a round of talks",
        RoundFormat.Consultations => "consultations",
        RoundFormat.Technical => "technical consultations",
        RoundFormat.Call => "a call",
        RoundFormat.Summit => "a summit",
        _ => "a meeting",
    };

    private static string Stage(NegotiationStage stage) =>
        stage == NegotiationStage.Agreed ? "ended with an agreement" : Phrase.OfValue(stage, otherwise: "state not said");
}
