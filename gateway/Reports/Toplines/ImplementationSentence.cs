using Sitrep.Diplomacy.V1;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.Reports.Wording;

namespace Sitrep.Gateway.Reports.Toplines;

/// <summary>No release under the agreements is on file since …, and nothing by Russia on it; sources differ on …; the last
/// exchange on file …</summary>
internal static class ImplementationSentence
{
    /// <summary>Most agreements named; all stand in the diplomacy part.</summary>
    private const int MostAgreements = 2;

    public static IEnumerable<Candidate> Of(Voice voice)
    {
        if (voice.Facts.Diplomacy is not { } section)
            return [];
        var agreements = section.Agreements
            .Where(agreement => Promises.Of(voice, agreement, Measure.CarriedOut).Any())
            .Take(MostAgreements).ToArray();
        return agreements.SelectMany((agreement, index) => Sentence(voice, agreement, index == agreements.Length - 1 ? section.LastExchange : null));
    }

    private static IEnumerable<Candidate> Sentence(Voice voice, Agreement agreement, Exchange? last)
    {
        var carriedOut = Promises.Of(voice, agreement, Measure.CarriedOut).ToArray();
        var promised = Promises.Of(voice, agreement, Measure.Promised).ToArray();
        List<Citation> rest = [.. promised.Concat(carriedOut).SelectMany(figure => figure.Citations), .. agreement.Citations];
        var text = Phrase.And(carriedOut.Select(figure => Told(voice, agreement, figure))) + Silence(voice, agreement);

        foreach (var readings in agreement.Readings.GroupBy(reading => reading.Field).Where(group => group.Count() > 1))
        {
            text += $"; sources differ on {DiplomacyText.Field(readings.Key)}: "
                + Phrase.And(readings.Select(reading => $"{DiplomacyText.Value(reading)} ({voice.Name(reading.Claimant)})"));
            rest.AddRange(readings.Select(reading => reading.Citation));
        }

        if (last is not null)
        {
            text += $"; the last exchange on file, {Dates.When(last.Window.End, voice.Zone, year: 0)}, brought home {ExchangeText.Accounts(voice, last)}";
            rest.AddRange(last.Claims.SelectMany(claim => claim.Citations).DefaultIfEmpty(last.Citations[0]));
        }

        return Candidate.Of(Rank.Important, text, voice.Cite(rest));
    }

    private static string Told(Voice voice, Agreement agreement, Figure figure)
    {
        var whose = figure.Side.Length == 0 ? "" : PartyNames.Adjective(figure.Side) + " ";
        var since = Promises.Since(voice, figure) is { Length: > 0 } day ? $" since {day}" : "";
        var under = $"under the {Phrase.Open(agreement.Title)}";
        return Promises.IsNoneOnFile(figure)
            ? $"no release of {whose}{ItemNames.Person(figure.Item).Many} {under} is on file{since}"
            : !figure.Quantity.IsKnown()
            ? $"{whose}{ItemNames.Person(figure.Item).Many} {under} are on file as released{since}, their number not given"
            : $"{QuantityText.InWords(figure.Quantity)} {whose}{ItemNames.Person(figure.Item).Many} {under} are on file as released{since}";
    }

    private static string Silence(Voice voice, Agreement agreement)
    {
        var silent = voice.Facts.Caveats
            .Where(caveat => caveat is { Code: "nothing-by-other-side", Arguments.Count: > 1 } && caveat.Arguments[0].EndsWith(agreement.Id, StringComparison.Ordinal))
            .Select(caveat => PartyNames.Of(caveat.Arguments[1])).Distinct().ToArray();
        return silent.Length == 0 ? "" : $", nor is anything said by {Phrase.Or(silent)} about it";
    }
}
