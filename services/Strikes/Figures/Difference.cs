using Quantity = Sitrep.Evidence.Quantities.Quantity;

namespace Sitrep.Strikes.Figures;

/// <summary>What was launched minus the parts of it that the same claimant reported. Never called hits.</summary>
public sealed record Difference
{
    /// <summary>Stable name, see <see cref="FigureIds"/>.</summary>
    public required string Id { get; init; }

    public required string Attacker { get; init; }

    public required ItemClass ItemClass { get; init; }

    /// <summary>What is counted; empty for a class.</summary>
    public string Item { get; init; } = "";

    public required string Claimant { get; init; }

    public required Quantity Quantity { get; init; }

    /// <summary>The computation in numbers: "176 − 139".</summary>
    public required string Formula { get; init; }

    /// <summary>Weapons launched for which no number of interceptions was given.</summary>
    public long NotReported { get; init; }

    /// <summary>Measures that would have been taken away and that no claim reported.</summary>
    public required IReadOnlyList<Measure> NotReportedMeasures { get; init; }

    /// <summary>Every claim behind it.</summary>
    public required ClaimSum Claims { get; init; }

    /// <summary>The figure that shows it.</summary>
    public Figure ToFigure(FigureBuilder build)
    {
        var figure = build.Computed(Id, Measure.Unaccounted, Item, Quantity, Formula, Claims);
        figure.ItemClass = ItemClass;
        figure.Attacker = Attacker;
        figure.Claimant = Claimant;
        figure.NotReported = NotReported;
        figure.NotReportedMeasures.Add(NotReportedMeasures);
        return figure;
    }
}
