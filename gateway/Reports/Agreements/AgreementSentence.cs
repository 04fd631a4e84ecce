using Sitrep.Diplomacy.V1;

namespace Sitrep.Gateway.Reports.Agreements;

/// <summary>“Initiative on …” was concluded on 22 July between Russia, Türkiye and Ukraine (third party: …).</summary>
internal static class AgreementSentence
{
    /// <summary>Most agreements named; all stand in the diplomacy part.</summary>
    private const int MostAgreements = 2;

    public static IEnumerable<Sentence> Write(WordingContext wording) => (wording.Facts.Diplomacy?.Agreements ?? [])
        .Where(agreement => agreement.Status == AgreementStatus.Concluded && IsOfPeriod(wording, agreement.Concluded))
        .Take(MostAgreements)
        .SelectMany(agreement => Sentence.Cited(Rank.Important, Text(wording, agreement), wording.Cite(agreement.Citations)));

    private static string Text(WordingContext wording, Agreement agreement)
    {
        var between = agreement.Parties.Count == 0 ? "" : $" between {PartyNames.List(agreement.Parties)}";
        var with = agreement.ThirdParties.Count == 0
            ? ""
            : $" (third {Phrase.Plural(agreement.ThirdParties.Count, "party", "parties")}: "
                + $"{Phrase.And(agreement.ThirdParties.Select(PartyNames.Of))})";
        return $"{Phrase.Quote(Phrase.Open(agreement.Title))} was concluded "
            + $"{Dates.When(agreement.Concluded, wording.Zone, wording.Year)}{between}{with}";
    }

    // One that a negotiation of the period is about may be years old.
    private static bool IsOfPeriod(WordingContext wording, Moment? moment)
    {
        var query = wording.Facts.Query;
        return moment?.SaidCase switch
        {
            Moment.SaidOneofCase.Minute => query.Start < moment.Minute.ToDateTimeOffset() && moment.Minute.ToDateTimeOffset() <= query.Stop,
            Moment.SaidOneofCase.Day => Moments.ParseDay(moment.Day) is { } day && wording.DayOf(query.Start) <= day
                && day <= wording.DayOf(query.Stop.AddTicks(-1)),
            _ => false,
        };
    }
}
