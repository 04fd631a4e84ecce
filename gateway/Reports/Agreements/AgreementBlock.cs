using Sitrep.Diplomacy.V1;

namespace Sitrep.Gateway.Reports.Agreements;

/// <summary>An agreement: where it stands, what was promised, what is on file as carried out.</summary>
internal static class AgreementBlock
{
    private const int WordsMax = 300; // a line or two; the record has them all

    public static void Write(MarkdownPage page, Agreement agreement)
    {
        var wording = page.Wording;
        page.Bullet(
            $"{Phrase.Open(agreement.Title)} ({DiplomacyText.Kind(agreement.Stage)}): {Standing(wording, agreement)}; "
                + $"{Parties(agreement)}{ThirdParties(agreement)}.",
            DiplomacyPart.Cite(page, agreement.Citations, agreement.Claims));
        foreach (var promised in PromiseFigures.Of(wording, agreement, Measure.Promised))
            page.SubBullet(Promised(wording, promised), wording.Cite(promised));
        foreach (var carriedOut in PromiseFigures.Of(wording, agreement, Measure.CarriedOut))
            page.SubBullet(CarriedOut(wording, carriedOut), wording.Cite(carriedOut));
        DiplomacyPart.Readings(page, agreement.Readings, agreement.Note);
    }

    private static string Standing(WordingContext wording, Agreement agreement)
    {
        var status = DiplomacyText.Status(agreement.Status);
        var touched = Dates.When(agreement.Touched, wording.Zone, year: 0);
        if (agreement.Concluded is not { } concluded)
            return $"{status}, as last reported {touched}";
        var since = concluded.Equals(agreement.Touched) ? "" : $", as last reported {touched}";
        var then = agreement.Status == AgreementStatus.Concluded ? "" : $", {status}";
        return $"concluded {Dates.When(concluded, wording.Zone, year: 0)}{then}{since}";
    }

    // Movements and persons have no code: beside the states that have one stand the words that name them all.
    private static string Parties(Agreement agreement) => (agreement.Parties.Count, agreement.PartyWords.Length) switch
    {
        (0, 0) => "no party named",
        (0, _) => $"parties as worded: {Worded(agreement.PartyWords)}",
        (_, 0) => $"parties {PartyNames.List(agreement.Parties)}",
        _ => $"parties {PartyNames.List(agreement.Parties)}, as worded: {Worded(agreement.PartyWords)}",
    };

    private static string ThirdParties(Agreement agreement) => (agreement.ThirdParties.Count, agreement.ThirdPartyWords.Length) switch
    {
        (0, 0) => "",
        (0, _) => $"; third parties as worded: {Worded(agreement.ThirdPartyWords)}",
        (_, 0) => $"; third parties {Phrase.And(agreement.ThirdParties.Select(PartyNames.Of))}",
        _ => $"; third parties {Phrase.And(agreement.ThirdParties.Select(PartyNames.Of))}, as worded: {Worded(agreement.ThirdPartyWords)}",
    };

    private static string Worded(string words)
    {
        var line = string.Join(' ', words.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        if (line.Length <= WordsMax)
            return Phrase.Quote(line);
        var end = char.IsHighSurrogate(line[WordsMax - 1]) ? WordsMax - 1 : WordsMax;
        return Phrase.Quote($"{line[..end]}…");
    }

    private static string Promised(WordingContext wording, Figure promised) =>
        promised.Quantity?.Disclosure == Disclosure.Withheld
            ? $"Promised: {FigureLabels.Plain(promised)}, number withheld by {wording.Speaker(promised.Claimant)}."
            : $"Promised: {QuantityText.Counted(promised.Quantity, Persons(promised))}, by {Phrase.Possessive(wording.Speaker(promised.Claimant))} "
                + "account.";

    private static string CarriedOut(WordingContext wording, Figure carriedOut) =>
        $"Carried out, {Persons(carriedOut).Many}: {PromiseFigures.CarriedOut(wording, carriedOut)}.";

    private static Noun Persons(Figure figure)
    {
        var noun = ItemNames.Person(figure.Item);
        var whose = figure.Side.Length == 0 ? "" : PartyNames.Adjective(figure.Side) + " ";
        return new Noun(whose + noun.One, whose + noun.Many);
    }
}
