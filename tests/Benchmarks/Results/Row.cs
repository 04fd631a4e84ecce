using Sitrep.Benchmarks.Load;

namespace Sitrep.Benchmarks.Results;

/// <summary>A row of the table.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Ours">The product's figure.</param>
/// <param name="Floor">The floor's figure, and what it is of.</param>
/// <param name="PerWall">How much of the floor the product reaches in the same time; 1 is the floor.</param>
/// <param name="PerCpu">The same for what its processes compute.</param>
/// <param name="Remark">What to know of it.</param>
internal sealed record Row(string What, string Ours, string Floor, double? PerWall, double? PerCpu, string Remark = "")
{
    /// <summary>Many at once, where the rate is what counts.</summary>
    public static Row OfRates(string what, Tally ours, Tally floor, string floorName, string remark = "") =>
        new(what, Rate(ours), $"{Rate(floor)} ({floorName})", ours.PerWall / floor.PerWall, ours.PerCpu / floor.PerCpu, remark);

    /// <summary>One at a time, where the time is what counts.</summary>
    public static Row OfTimes(string what, Tally ours, Tally floor, string floorName, string remark = "") =>
        new(what, Time(ours), $"{Time(floor)} ({floorName})", ours.PerWall / floor.PerWall, ours.PerCpu / floor.PerCpu, remark);

    /// <summary>What was not measured, and why.</summary>
    public static Row OfNone(string what, string why) => new(what, "–", "–", null, null, why);

    private static string Rate(Tally tally) =>
        string.Create(CultureInfo.InvariantCulture, $"{tally.PerWall:N0}/s, {tally.PerCpu:N0} per CPU s");

    private static string Time(Tally tally) => string.Create(
        CultureInfo.InvariantCulture, $"{1000 / tally.PerWall:N2} ms, {1000 / tally.PerCpu:N2} ms CPU");
}
