using Sitrep.Strikes.V1;

namespace Sitrep.Gateway.Reports.Outages;

/// <summary>The Government of Ukraine reported power outages in Odesa region after Russian strikes, with about 300,000
/// customers without power; no end is on file … What merely may still stand is a sentence of its own.</summary>
internal static class OutageSentence
{
    /// <summary>Most sentences on outages of the period: the rest stands in the list of outages.</summary>
    private const int MostSentences = 2;

    /// <summary>Most places named in one sentence.</summary>
    private const int MostPlaces = 4;

    public static IEnumerable<Sentence> Write(WordingContext wording)
    {
        if (wording.Facts.Strikes is not { } section)
            return [];
        return section.Outages
            .GroupBy(outage => (outage.Claimant, outage.Attacker, outage.Utility))
            .OrderByDescending(group => group.Count())
            .Take(MostSentences)
            .SelectMany(group => Compose(wording, [.. group]))
            .Concat(Standing(wording, section));
    }

    private static IEnumerable<Sentence> Compose(WordingContext wording, Outage[] outages)
    {
        var first = outages[0];
        var when = wording.Span(outages.Select(outage => outage.Window));
        var cause = outages.Select(OutageText.AfterCause).Distinct().ToArray() is [var only] ? only : "";
        var (counts, figures) = first.Utility == Utility.Power ? Counts(wording, outages) : ("", []);
        var text = $"{wording.Speaker(first.Claimant)} reported {Kinds(outages)} {Places(outages)}{when}{cause}{counts}{End(wording, outages)}";
        return Sentence.Cited(
            Rank.Useful, text, wording.Cite(outages.SelectMany(outage => outage.Citations).Concat(figures.SelectMany(figure => figure.Citations))));
    }

    private static string Kinds(Outage[] outages)
    {
        var noun = OutageText.Kind(outages[0].Utility);
        return outages.Length == 1 ? $"a {noun.One}" : $"{QuantityText.Words(outages.Length)} {noun.Many}";
    }

    private static string Places(Outage[] outages)
    {
        var places = outages.Select(outage => PlaceText.Where(outage.Place)).Distinct().ToArray();
        return Phrase.And(places.Length > MostPlaces ? [.. places.Take(MostPlaces), "elsewhere"] : places);
    }

    private static (string Text, IReadOnlyList<Figure> Used) Counts(WordingContext wording, Outage[] outages)
    {
        var customers = Total(wording, outages[0], Measure.CustomersWithoutPower);
        var capacity = Total(wording, outages[0], Measure.CapacityLostKw);
        var text = Customers(outages, customers);
        if (capacity is not null && capacity.Quantity.IsKnown())
            text += $"; it put the generating capacity lost at {QuantityText.Of(capacity.Quantity)} kW";
        if (customers?.Status == FigureStatus.Contested || capacity?.Status == FigureStatus.Contested)
            text += "; other sources give other numbers";
        Figure?[] used = [customers, capacity];
        return (text, [.. used.OfType<Figure>()]);
    }

    // What a claimant counts in several outages is a sum, not how many were cut off at one time.
    private static string Customers(Outage[] outages, Figure? total)
    {
        var own = outages.SelectMany(outage => outage.Claims.Where(claim =>
            claim is { Measure: Measure.CustomersWithoutPower, Part.Length: 0 } && claim.Claimant == outage.Claimant)).ToArray();
        return own switch
        {
            [var only] when outages.Length == 1 => $", with {QuantityText.Counted(only.Quantity, OutageText.Customers)} without power",
            [var only] => $"; it counted {QuantityText.Counted(only.Quantity, OutageText.Customers)} without power in one of them",
            [_, ..] when total is not null && total.Quantity.IsKnown() =>
                $"; its counts of customers without power add up to {QuantityText.InWords(total.Quantity)} over {QuantityText.Words(total.Claims)} "
                + "outages, in which the same customers may stand more than once",
            _ => "; it gave no number of customers cut off",
        };
    }

    private static Figure? Total(WordingContext wording, Outage outage, Measure measure) => wording.Facts.Figures.FirstOrDefault(figure =>
        figure.Basis == Basis.Total && figure.Measure == measure && figure.Claimant == outage.Claimant && figure.Attacker == outage.Attacker);

    private static string End(WordingContext wording, Outage[] outages)
    {
        var open = outages.Where(outage => !outage.Ended).ToArray();
        return open.Length switch
        {
            0 => "",
            1 when outages.Length == 1 => $"; no end is on file, it was last confirmed {wording.When(open[0].Window.End)}",
            var some when some == outages.Length => "; no end of them is on file",
            var some => $"; no end is on file for {QuantityText.Words(some)} of them",
        };
    }

    private static IEnumerable<Sentence> Standing(WordingContext wording, StrikesSection section)
    {
        if (section.StandingOutages.LastOrDefault() is not { } last)
            return [];
        var others = section.StandingOutages.Count + section.StandingOutagesMore - 1;
        var text = $"{wording.Speaker(last.Claimant)} last confirmed a {OutageText.Kind(last.Utility).One} {PlaceText.Where(last.Place)} "
            + $"{wording.When(last.Window.End)}, before this period, and no end is on file"
            + (others == 0 ? "" : $"; the same holds for {QuantityText.Words(others)} more");
        return Sentence.Cited(Rank.Context, text, wording.Cite(last.Citations));
    }
}
