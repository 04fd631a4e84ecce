namespace Sitrep.Strikes.Imports.MissileAttacks;

/// <summary>The dataset's columns, as its files name them.</summary>
internal static class Column
{
    public const string TimeStart = "time_start";
    public const string TimeEnd = "time_end";
    public const string Model = "model";
    public const string LaunchPlace = "launch_place";
    public const string Target = "target";
    public const string TargetMain = "target_main";
    public const string Launched = "launched";
    public const string Destroyed = "destroyed";
    public const string NotReachGoal = "not_reach_goal";
    public const string StillAttacking = "still_attacking";

    /// <summary>How many left to which country, a dictionary; in files up to 2025-04 two columns instead.</summary>
    public const string BorderCrossing = "border_crossing";
    public const string CrossBorderBelarus = "cross_border_belarus";
    public const string BackRussia = "back_russia";

    /// <summary>All that say it.</summary>
    public static IReadOnlyList<string> Crossings { get; } = [BorderCrossing, CrossBorderBelarus, BackRussia];

    public const string IsShahed = "is_shahed";
    public const string Turbojet = "turbojet";
    public const string TurbojetDestroyed = "turbojet_destroyed";
    public const string HitLocations = "num_hit_location";
    public const string FragmentLocations = "num_fall_fragment_location";
    public const string Carrier = "carrier";
    public const string AffectedRegion = "affected region";
    public const string DestroyedDetails = "destroyed_details";
    public const string LaunchedDetails = "launched_details";
    public const string LaunchPlaceDetails = "launch_place_details";
    public const string StatusData = "status_data";
    public const string Source = "source";

    /// <summary>All: those without which a row has no identity or no numbers, and those that came and went between the known snapshots.</summary>
    public static DatasetColumns All { get; } = new(
        [TimeStart, TimeEnd, Model, LaunchPlace, Target, Launched, Destroyed, Source],
        [
            TargetMain, NotReachGoal, StillAttacking, BorderCrossing, CrossBorderBelarus, BackRussia, IsShahed, HitLocations,
            FragmentLocations, Carrier, Turbojet, TurbojetDestroyed, AffectedRegion, DestroyedDetails, LaunchedDetails,
            LaunchPlaceDetails, StatusData,
        ]);

    /// <summary>Those that hold a count.</summary>
    public static IReadOnlyList<string> Counts { get; } =
    [
        Launched, Destroyed, NotReachGoal, StillAttacking, CrossBorderBelarus, BackRussia, IsShahed, Turbojet, TurbojetDestroyed,
        HitLocations, FragmentLocations,
    ];

    /// <summary>Those that hold a local time.</summary>
    public static IReadOnlyList<string> Times { get; } = [TimeStart, TimeEnd];

    /// <summary>Those that hold words.</summary>
    public static IReadOnlyList<string> Words { get; } =
    [
        Model, LaunchPlace, Target, TargetMain, Carrier, AffectedRegion, DestroyedDetails, LaunchedDetails,
        LaunchPlaceDetails, StatusData, Source,
    ];
}
