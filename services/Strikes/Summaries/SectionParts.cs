namespace Sitrep.Strikes.Summaries;

/// <summary>What a section is built from.</summary>
/// <param name="Records">The records that it names.</param>
/// <param name="Sums">What it says of all records of its period.</param>
/// <param name="Before">The same of the period to compare with; null if none was asked for.</param>
/// <param name="Everywhere">How much each claimant covers, wherever what it spoke of is located.</param>
/// <param name="Beside">Other claimants' rows beside those of who leads.</param>
/// <param name="Doubtful">Warnings about attacks that may be one.</param>
internal sealed record SectionParts(
    PeriodRecords Records,
    StrikesSums Sums,
    StrikesSums? Before,
    Coverages Everywhere,
    BesideList Beside,
    IReadOnlyList<Caveat> Doubtful);
