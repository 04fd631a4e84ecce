using Sitrep.Diplomacy.V1;

namespace Sitrep.Gateway.Reports.Agreements;

/// <summary>An agreement: where it stands, what was promised, what is on file as carried out.</summary>
internal static class AgreementBlock
{
    private const int WordsMax = 300; // a line or two; the record has them all

    public static void Write(MarkdownPage page, Agreement agreement)
    {
        var wording = page.Wording;
        var parties = Named("parties", PartyNames.List(agreement.Parties), agreement.PartyWords);
        var thirdParties = Named("third parties", Phrase.And(agreement.ThirdParties.Select(PartyNames.Of)), agreement.ThirdPartyWords);
        page.Bullet(
            $"{Phrase.Open(agreement.Title)} ({Kind(agreement.Stage)}): {Standing(wording, agreement)}; "
                + $"{parties ?? "no party named"}{(thirdParties is null ? "" : $"; {thirdParties}")}.",
            wording.Cite(agreement));
        foreach (var promised in PromiseFigures.Of(wording, agreement, Measure.Promised))
            page.SubBullet(Promised(wording, promised), wording.Cite(promised));
        foreach (var carriedOut in PromiseFigures.Of(wording, agreement, Measure.CarriedOut))
        {
            page.SubBullet(
                $"Carried out, {PromiseFigures.Persons(carriedOut).Many}: {PromiseFigures.CarriedOut(wording, carriedOut)}.",
                wording.Cite(carriedOut));
        }

        ReadingLines.WriteWithNote(page, agreement);
    }

    private static string Standing(WordingContext wording, Agreement agreement)
    {
        var status = Status(agreement.Status);
        var touched = Dates.When(agreement.Touched, wording.Zone, year: 0);
        if (agreement.Concluded is not { } concluded)
            return $"{status}, as last reported {touched}";
        var since = concluded.Equals(agreement.Touched) ? "" : $", as last reported {touched}";
        var then = agreement.Status == AgreementStatus.Concluded ? "" : $", {status}";
        return $"concluded {Dates.When(concluded, wording.Zone, year: 0)}{then}{since}";
    }

    // Movements and persons have no code: beside the states that have one stand the words that name them all.
    private static string? Named(string role, string names, string words) => (names.Length, words.Length) switch
    {
        (0, 0) => null,
        (0, _) => $"{role} as worded: {Worded(words)}",
        (_, 0) => $"{role} {names}",
        _ => $"{role} {names}, as worded: {Worded(words)}",
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
            : $"Promised: {QuantityText.Counted(promised.Quantity, PromiseFigures.Persons(promised))}, {wording.Account(promised.Claimant)}.";

    private static string Kind(AgreementStage stage) => stage switch
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

    private static string Status(AgreementStatus status) => status switch
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
}
