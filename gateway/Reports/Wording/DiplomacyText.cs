using Sitrep.Diplomacy.V1;

namespace Sitrep.Gateway.Reports.Wording;

/// <summary>Words for negotiations, agreements and statements.</summary>
internal static class DiplomacyText
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
    public static string Stage(NegotiationStage stage) => stage switch
    {
        NegotiationStage.Announced => "announced",
        NegotiationStage.UnderWay => "under way",
        NegotiationStage.Suspended => "suspended",
        NegotiationStage.Agreed => "ended with an agreement",
        NegotiationStage.BrokenOff => "broken off",
        _ => "state not said",
    };

    /// <summary>What kind of agreement it is.</summary>
    public static string Kind(AgreementStage stage) => stage switch
    {
        AgreementStage.PreNegotiation => "pre-negotiation or process",
        AgreementStage.Ceasefire => "ceasefire or related",
        AgreementStage.FrameworkPartial => "framework in part",
        AgreementStage.FrameworkComprehensive => "comprehensive framework",
        AgreementStage.Implementation => "implementation or renegotiation",
        AgreementStage.Renewal => "renewal",
        AgreementStage.Other => "agreement of another kind",
        _ => "kind not said",
    };

    /// <summary>Where an agreement stands.</summary>
    public static string Status(AgreementStatus status) => status switch
    {
        AgreementStatus.Draft => "a draft",
        AgreementStatus.Unsigned => "agreed, never signed",
        AgreementStatus.Concluded => "concluded",
        AgreementStatus.BeingReactivated => "being reactivated",
        AgreementStatus.Ended => "ended",
        AgreementStatus.Unilateral => "declared by one side",
        AgreementStatus.Unclear => "not clear whether it was concluded",
        AgreementStatus.SubsequentlyAgreed => "given a status after it was made",
        _ => "status not said",
    };

    /// <summary>A channel by its usual name.</summary>
    public static string Channel(string channel) => channel switch
    {
        "x" => "X",
        "telegram" => "Telegram",
        "facebook" => "Facebook",
        _ => channel.Replace('-', ' '),
    };

    /// <summary>What a reading is about: the date on which it was concluded, the channel.</summary>
    public static string Field(string field) => field switch
    {
        "concluded" => "the date of conclusion",
        "channel" => "the channel",
        "window" => "the time",
        "claims" => "the counts",
        "parties" => "the parties",
        "mediators" => "the mediators",
        "made" => "the date",
        "place" => "the place",
        "cause" or "causeWords" => "the cause",
        "ended" => "whether it ended",
        "attacker" => "the attacker",
        _ => field,
    };

    /// <summary>A reading's value as it is printed: channels by their name, other words in quotation marks.</summary>
    public static string Value(Evidence.V1.Reading reading) =>
        reading.Field == "channel" ? Channel(reading.Value) : Phrase.Quote(reading.Value);
}
