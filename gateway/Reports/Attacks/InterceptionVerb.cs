namespace Sitrep.Gateway.Reports.Attacks;

/// <summary>What "intercepted" means where the Air Force counts: until 23 July 2025 shot down, with drones "lost"
/// counted apart; from the 24th on shot down or suppressed, in one number.</summary>
internal static class InterceptionVerb
{
    private const string AirForce = "ua-air-force";
    private const string ShotDown = "shot down";
    private static readonly DateOnly FirstDayOfOneNumber = new(2025, 7, 24);

    public static string Of(string claimant, Window? window, IanaZone zone)
    {
        if (claimant != AirForce || window?.End is not { } end || Day(end, zone) < FirstDayOfOneNumber)
            return ShotDown;
        return window.Start is { } start && Day(start, zone).AddDays(1) < FirstDayOfOneNumber
            ? "shot down or, in the later part of the period, suppressed"
            : "shot down or suppressed";
    }

    private static DateOnly Day(Moment moment, IanaZone zone) => DateOnly.FromDateTime(Moments.WallExtent(moment, zone).Earliest);
}
