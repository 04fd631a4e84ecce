using Sitrep.Diplomacy.V1;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.Reports.Wording;

namespace Sitrep.Gateway.Reports.Renderers.Markdown;

/// <summary>An agreement: where it stands, what was promised, what is on file as carried out.</summary>
internal static class AgreementBlock
{
    private const int PartyWordsMax = 300; // a line or two; the record has them all

    public static void Write(MarkdownPage page, Agreement agreement)
    {
        var voice = page.Voice;
        var concluded = agreement.Concluded is { } moment ? $"concluded {Dates.When(moment, voice.Zone, year: 0)}, " : "";
        var third = agreement.ThirdParties.Count == 0 ? "" : $"; third parties {Phrase.And(agreement.ThirdParties.Select(PartyNames.Of))}";
        page.Bullet(
            $"{Phrase.Open(agreement.Title)}: {concluded}{DiplomacyText.Status(agreement.Status)}, as last reported {Dates.When(agreement.Touched, voice.Zone, year: 0)}; "
            + $"{Parties(agreement)}{third}.",
            DiplomacyPart.Cite(page, agreement.Citations, agreement.Claims));
        foreach (var promised in Promises.Of(voice, agreement, Measure.Promised)) page.SubBullet(Promised(voice, promised), voice.Cite(promised));
        foreach (var carriedOut in Promises.Of(voice, agreement, Measure.CarriedOut)) page.SubBullet(CarriedOut(voice, carriedOut), voice.Cite(carriedOut));
        DiplomacyPart.Readings(page, agreement.Readings, agreement.Note);
    }

    // Movements and persons have no code: their words stand for them.
    private static string Parties(Agreement agreement)
    {
        if (agreement.Parties.Count > 0) return $"parties {PartyNames.List(agreement.Parties)}";
        if (agreement.PartyWords.Length == 0) return "no party named";
        var words = string.Join(' ', agreement.PartyWords.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        return $"parties as worded: {Phrase.Quote(words.Length <= PartyWordsMax ? words : $"{words[..PartyWordsMax]}…")}";
    }

    private static string Promised(Voice voice, Figure promised) =>
        promised.Quantity?.Disclosure == Disclosure.Withheld
            ? $"Promised: {FigureLabels.Plain(promised)}, number withheld by {voice.Speaker(promised.Claimant)}."
            : $"Promised: {QuantityText.Counted(promised.Quantity, Persons(promised))}, by {Phrase.Possessive(voice.Speaker(promised.Claimant))} account.";

    private static string CarriedOut(Voice voice, Figure carriedOut) =>
        $"Carried out, {Persons(carriedOut).Many}: {Promises.CarriedOut(voice, carriedOut)}.";

    private static Noun Persons(Figure figure)
    {
        var noun = ItemNames.Person(figure.Item);
        var whose = figure.Side.Length == 0 ? "" : PartyNames.Adjective(figure.Side) + " ";
        return new Noun(whose + noun.One, whose + noun.Many);
    }
}
