namespace Sitrep.Diplomacy.Summaries;

/// <summary>The records that a section is about.</summary>
/// <param name="Negotiations">Open at some moment of the period, each as it stood at its end.</param>
/// <param name="Agreements">Of one of the two sides and touched in the period, or what a negotiation listed is about.</param>
/// <param name="Statements">Made in the period.</param>
/// <param name="Earlier">Per speaker who said nothing of a negotiation listed in the period, the latest statement on one; the newest last.</param>
/// <param name="Exchanges">In the period.</param>
/// <param name="LastExchange">The last before the period's end, where none is in it.</param>
/// <param name="ExchangesBefore">In the period to compare with.</param>
/// <param name="Past">Every exchange up to the period's end since the oldest promise listed; the newest last.</param>
/// <param name="Silences">Parties of whom nothing is on file about a negotiation listed.</param>
/// <param name="OtherAgreements">How many agreements touched in the period are not listed, since no side is among their parties.</param>
public sealed record PeriodRecords(
    IReadOnlyList<Negotiation> Negotiations,
    IReadOnlyList<Agreement> Agreements,
    IReadOnlyList<Statement> Statements,
    IReadOnlyList<Statement> Earlier,
    IReadOnlyList<Exchange> Exchanges,
    Exchange? LastExchange,
    IReadOnlyList<Exchange> ExchangesBefore,
    IReadOnlyList<Exchange> Past,
    IReadOnlyList<Silence> Silences,
    int OtherAgreements);

/// <summary>A party to a negotiation of whom nothing about it is on file.</summary>
/// <param name="Negotiation">The negotiation, as kind/id.</param>
/// <param name="Party">ISO 3166-1 alpha-3.</param>
public sealed record Silence(string Negotiation, string Party);
