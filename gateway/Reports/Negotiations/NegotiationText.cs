using Sitrep.Diplomacy.V1;

namespace Sitrep.Gateway.Reports.Negotiations;

/// <summary>Words for negotiations.</summary>
internal static class NegotiationText
{
    private static readonly string[] AfterCommonNoun = ["of", "on", "for", "and", "between", "with"];

    /// <summary>A topic inside a sentence: its first letter is lowered where the first word is plainly a common noun.</summary>
    public static string Topic(Negotiation negotiation)
    {
        var topic = Phrase.Open(negotiation.Topic);
        return topic.Split(' ', 3) is [{ Length: > 0 } first, var second, ..] && AfterCommonNoun.Contains(second)
            && first.Skip(1).All(char.IsLower)
            ? "the " + char.ToLowerInvariant(topic[0]) + topic[1..]
            : topic;
    }

    /// <summary>Form of a meeting.</summary>
    public static string Format(RoundFormat format) => format switch
    {
        RoundFormat.Round => "a round of talks",
        RoundFormat.Consultations => "consultations",
        RoundFormat.Technical => "technical consultations",
        RoundFormat.Call => "a call",
        RoundFormat.Summit => "a summit",
        _ => "a meeting",
    };

    /// <summary>State of a negotiation.</summary>
    public static string Stage(NegotiationStage stage) =>
        stage == NegotiationStage.Agreed ? "ended with an agreement" : Phrase.OfValue(stage, otherwise: "state not said");
}
