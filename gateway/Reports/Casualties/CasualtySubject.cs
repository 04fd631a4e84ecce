using Sitrep.Strikes.V1;

namespace Sitrep.Gateway.Reports.Casualties;

/// <summary>People reported killed and injured, per claimant.</summary>
internal static class CasualtySubject
{
    /// <summary>Most claimants among the toplines, one sentence each.</summary>
    private const int MostClaimants = 2;

    private static readonly Noun People = new("person", "people");

    /// <summary>Who reported how many people killed and injured; or that the sources used give no number.</summary>
    public static IEnumerable<Sentence> Toplines(WordingContext wording)
    {
        var casualties = wording.Facts.Figures
            .Where(figure => figure is { Basis: Basis.Total, Measure: Measure.Killed or Measure.Injured, Item: ItemNames.All })
            .GroupBy(figure => figure.Claimant).ToArray();
        return casualties.Length == 0
            ? Absence(wording)
            : casualties.Take(MostClaimants).SelectMany(group => Counts(wording, group.Key, [.. group.OrderBy(figure => figure.Measure)]));
    }

    public static void Write(MarkdownPage page)
    {
        page.Heading(3, "Casualties");
        if (!FigureTable.Write(page, Measure.Killed, Measure.Injured))
            page.Paragraph("No number of people killed or injured is on file; that is not zero.");
    }

    private static IEnumerable<Sentence> Counts(WordingContext wording, string claimant, Figure[] figures)
    {
        var counts = figures.Select(figure =>
            $"{QuantityText.Counted(figure.Quantity, People)} {(figure.Measure == Measure.Killed ? "killed" : "injured")}");
        var text = $"{wording.Speaker(claimant)} reported {Phrase.And(counts)}";
        if (figures.Any(figure => figure.Status == FigureStatus.Contested))
            text += "; other sources give other numbers";
        return Sentence.Cited(Rank.Essential, text, wording.Cite(figures));
    }

    private static IEnumerable<Sentence> Absence(WordingContext wording)
    {
        if (wording.Facts.Strikes is not { } section || (section.Attacks.Count == 0 && section.Damages.Count == 0))
            return [];
        // Of outages on file, a sentence of their own says whether anybody counts.
        var noCustomers = section.Outages.Count == 0 && wording.Facts.Figures.All(figure => figure.Measure != Measure.CustomersWithoutPower);
        var text = "the sources used here give no number of people killed or injured"
            + (noCustomers ? " and no number of customers cut off" : "");
        // Without one, what the desk notes on damage to the grid is the nearest thing to an outage that is on file.
        if (section.Outages.Count == 0 && section.Damages
            .FirstOrDefault(damage => damage is { Facility: FacilityKind.Energy, Note.Length: > 0 }) is { } noted)
        {
            text += $"; the desk notes on {Phrase.Open(noted.FacilityWords)} {PlaceText.Where(noted.Place)}: {Phrase.Quote(noted.Note)}";
        }

        var rest = section.Damages.Count > 0
            ? section.Damages.SelectMany(damage => damage.Citations)
            : section.Attacks.SelectMany(attack => attack.Citations.Concat(attack.Claims.SelectMany(claim => claim.Citations)));
        return Sentence.Cited(Rank.Useful, text, wording.Cite(rest));
    }
}
