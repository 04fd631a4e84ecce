using Sitrep.Diplomacy.V1;
using Sitrep.Gateway.Reports.Exchanges;

namespace Sitrep.Gateway.Reports.Agreements;

/// <summary>Which agreements were concluded, and what is on file of what was promised in them.</summary>
internal static class AgreementSentences
{
    /// <summary>Most agreements named in either way; all stand in the diplomacy part.</summary>
    private const int MostAgreements = 2;

    /// <summary>“Initiative on …” was concluded on 22 July between Russia, Türkiye and Ukraine (third party: …).</summary>
    public static IEnumerable<Sentence> Concluded(WordingContext wording) => (wording.Facts.Diplomacy?.Agreements ?? [])
        .Where(agreement => agreement.Status == AgreementStatus.Concluded && IsOfPeriod(wording, agreement.Concluded))
        .Take(MostAgreements)
        .SelectMany(agreement => Sentence.Cited(Rank.Important, Conclusion(wording, agreement), wording.Cite(agreement.Citations)));

    /// <summary>No release under the agreements is on file since …, and nothing by Russia on it; sources differ on …; the last
    /// exchange on file …</summary>
    public static IEnumerable<Sentence> CarriedOut(WordingContext wording)
    {
        if (wording.Facts.Diplomacy is not { } section)
            return [];
        var agreements = section.Agreements
            .Where(agreement => PromiseFigures.Of(wording, agreement, Measure.CarriedOut).Any())
            .Take(MostAgreements).ToArray();
        return agreements.SelectMany((agreement, index) =>
            Implementation(wording, agreement, index == agreements.Length - 1 ? section.LastExchange : null));
    }

    private static string Conclusion(WordingContext wording, Agreement agreement)
    {
        var between = agreement.Parties.Count == 0 ? "" : $" between {PartyNames.List(agreement.Parties)}";
        var with = agreement.ThirdParties.Count == 0
            ? ""
            : $" (third {Phrase.Plural(agreement.ThirdParties.Count, "party", "parties")}: "
                + $"{Phrase.And(agreement.ThirdParties.Select(PartyNames.Of))})";
        return $"{Phrase.Quote(Phrase.Open(agreement.Title))} was concluded {wording.When(agreement.Concluded)}{between}{with}";
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

    private static IEnumerable<Sentence> Implementation(WordingContext wording, Agreement agreement, Exchange? last)
    {
        var carriedOut = PromiseFigures.Of(wording, agreement, Measure.CarriedOut).ToArray();
        var promised = PromiseFigures.Of(wording, agreement, Measure.Promised);
        List<Citation> cited = [.. promised.Concat(carriedOut).SelectMany(figure => figure.Citations), .. agreement.Citations];
        var text = Phrase.And(carriedOut.Select(figure => Released(wording, agreement, figure))) + Silence(wording, agreement);

        foreach (var readings in agreement.Readings.GroupBy(reading => reading.Field).Where(group => group.Count() > 1))
        {
            text += $"; sources differ on {ReadingText.Field(readings.Key)}: {ReadingText.Values(wording, readings)}";
            cited.AddRange(readings.Select(reading => reading.Citation));
        }

        if (last is not null)
        {
            text += $"; the last exchange on file, {Dates.When(last.Window.End, wording.Zone, year: 0)}, brought home "
                + $"{ExchangeSubject.Accounts(wording, last)}";
            cited.AddRange(last.Claims.SelectMany(claim => claim.Citations).DefaultIfEmpty(last.Citations[0]));
        }

        return Sentence.Cited(Rank.Important, text, wording.Cite(cited));
    }

    private static string Released(WordingContext wording, Agreement agreement, Figure figure)
    {
        var persons = PromiseFigures.Persons(figure).Many;
        var since = PromiseFigures.Since(wording, figure);
        var under = $"under the {Phrase.Open(agreement.Title)}";
        return PromiseFigures.IsNoneOnFile(figure) ? $"no release of {persons} {under} is on file{since}"
            : !figure.Quantity.IsKnown() ? $"{persons} {under} are on file as released{since}, their number not given"
            : $"{QuantityText.InWords(figure.Quantity)} {persons} {under} are on file as released{since}";
    }

    private static string Silence(WordingContext wording, Agreement agreement)
    {
        var silent = wording.Facts.Caveats
            .Where(caveat => caveat is { Code: "nothing-by-other-side", Arguments.Count: > 1 } && caveat.Arguments[0]
                .EndsWith(agreement.Id, StringComparison.Ordinal))
            .Select(caveat => PartyNames.Of(caveat.Arguments[1])).Distinct().ToArray();
        return silent.Length == 0 ? "" : $", nor is anything said by {Phrase.Or(silent)} about it";
    }
}
