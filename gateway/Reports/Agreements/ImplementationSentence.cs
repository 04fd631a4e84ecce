using Sitrep.Diplomacy.V1;
using Sitrep.Gateway.Reports.Exchanges;

namespace Sitrep.Gateway.Reports.Agreements;

/// <summary>No release under the agreements is on file since …, and nothing by Russia on it; sources differ on …; the last
/// exchange on file …</summary>
internal static class ImplementationSentence
{
    /// <summary>Most agreements named; all stand in the diplomacy part.</summary>
    private const int MostAgreements = 2;

    public static IEnumerable<Sentence> Write(WordingContext wording)
    {
        if (wording.Facts.Diplomacy is not { } section)
            return [];
        var agreements = section.Agreements
            .Where(agreement => PromiseFigures.Of(wording, agreement, Measure.CarriedOut).Any())
            .Take(MostAgreements).ToArray();
        return agreements.SelectMany((agreement, index) => Compose(wording, agreement, index == agreements.Length - 1 ? section.LastExchange : null));
    }

    private static IEnumerable<Sentence> Compose(WordingContext wording, Agreement agreement, Exchange? last)
    {
        var carriedOut = PromiseFigures.Of(wording, agreement, Measure.CarriedOut).ToArray();
        var promised = PromiseFigures.Of(wording, agreement, Measure.Promised).ToArray();
        List<Citation> rest = [.. promised.Concat(carriedOut).SelectMany(figure => figure.Citations), .. agreement.Citations];
        var text = Phrase.And(carriedOut.Select(figure => Told(wording, agreement, figure))) + Silence(wording, agreement);

        foreach (var readings in agreement.Readings.GroupBy(reading => reading.Field).Where(group => group.Count() > 1))
        {
            text += $"; sources differ on {DiplomacyText.Field(readings.Key)}: "
                + Phrase.And(readings.Select(reading => $"{DiplomacyText.Value(reading)} ({wording.Name(reading.Claimant)})"));
            rest.AddRange(readings.Select(reading => reading.Citation));
        }

        if (last is not null)
        {
            text += $"; the last exchange on file, {Dates.When(last.Window.End, wording.Zone, year: 0)}, brought home "
                + $"{ExchangeText.Accounts(wording, last)}";
            rest.AddRange(last.Claims.SelectMany(claim => claim.Citations).DefaultIfEmpty(last.Citations[0]));
        }

        return Sentence.Cited(Rank.Important, text, wording.Cite(rest));
    }

    private static string Told(WordingContext wording, Agreement agreement, Figure figure)
    {
        var whose = figure.Side.Length == 0 ? "" : PartyNames.Adjective(figure.Side) + " ";
        var since = PromiseFigures.Since(wording, figure) is { Length: > 0 } day ? $" since {day}" : "";
        var under = $"under the {Phrase.Open(agreement.Title)}";
        return PromiseFigures.IsNoneOnFile(figure)
            ? $"no release of {whose}{ItemNames.Person(figure.Item).Many} {under} is on file{since}"
            : !figure.Quantity.IsKnown()
            ? $"{whose}{ItemNames.Person(figure.Item).Many} {under} are on file as released{since}, their number not given"
            : $"{QuantityText.InWords(figure.Quantity)} {whose}{ItemNames.Person(figure.Item).Many} {under} are on file as released{since}";
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
