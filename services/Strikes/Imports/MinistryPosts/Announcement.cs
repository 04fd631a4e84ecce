using Quantity = Sitrep.Evidence.Quantities.Quantity;

namespace Sitrep.Strikes.Imports.MinistryPosts;

/// <summary>How many drones a post speaks of before it tells what became of them: "атака пятью БПЛА", "обнаружено 42 БПЛА". It
/// says whether a text that is cut had come to its end. Pure.</summary>
internal static class Announcement
{
    private const string Drones = "uav";

    /// <summary>The number announced before a place of the text; null if there is none, or several.</summary>
    public static long? Before(PostText text, int end) =>
        SentenceCounts.In(text.Plain, 0, end).Where(count => count is { Kind: Drones, IsSingular: false }).ToArray() is [{ Number: { } number }]
            ? number : null;

    /// <summary>All that were announced, where the sentence gives only parts in brackets behind the places and is cut among them.</summary>
    public static Quantity? All(PostText text, int end, IEnumerable<SentenceCount> counts, Quantity? told) =>
        told is { Lower: { } lower, Upper: null } && counts.All(count => count is { Kind: Drones, InBrackets: true })
            && Before(text, end) is { } number && number >= lower
            ? Quantity.Exact(number)
            : told;

    /// <summary>What was told, exactly where it comes to the number announced: the cut took none away.</summary>
    public static PostReading Close(PostText text, int end, PostReading reading) =>
        (reading.Intercepted?.Lower ?? 0) + (reading.Lost?.Lower ?? 0) == Before(text, end) && reading.Weapon.Item == Munition.Drone.Item
            ? reading with { Intercepted = Closed(reading.Intercepted), Lost = Closed(reading.Lost) }
            : reading;

    private static Quantity? Closed(Quantity? told) => told is { Lower: { } lower, Upper: null } ? Quantity.Exact(lower) : told;
}
