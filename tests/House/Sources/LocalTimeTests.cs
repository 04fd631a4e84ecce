using Sitrep.House.Infrastructure;

namespace Sitrep.House.Sources;

public sealed partial class LocalTimeTests
{
    private const string TimeFolder = "protos/Time";

    private static readonly Rule Platform = new(
        "The machine's zone rules change under a report that was cited, and the platform misses gaps and overlaps of the clock: ask IanaZone.",
        file => file.IsCode && !file.IsTest,
        file => Matching.CodeLines(file, PlatformZone()));

    private static readonly Rule Library = new(
        "Local time is told in one place, so that all ends of a day are the same: ask IanaZone.",
        file => file.IsCode && !file.IsTest && !file.IsUnder(TimeFolder),
        file => Matching.CodeLines(file, LibraryZone()));

    [Fact]
    public void Sources_OutsideTests_LeaveThePlatformsZonesAlone() => Platform.Holds();

    [Fact]
    public void Sources_OutsideTheOnePlace_UseNoZoneLibrary() => Library.Holds();

    [Theory]
    [InlineData("var zone = TimeZoneInfo.Utc;")]
    [InlineData("var local = instant.ToLocalTime();")]
    [InlineData("var local = instant.LocalDateTime;")]
    public void Check_ZoneOfThePlatform_IsFound(string line)
    {
        Platform.Finds("protos/Time/A.cs", line);
        Platform.Finds("gateway/Reports/A.cs", line);
    }

    [Fact]
    public void Check_LibraryOutsideTheOnePlace_IsFound() => Library.Finds("services/Evidence/Time/A.cs", "using NodaTime;");

    [Fact]
    public void Check_LibraryInTheOnePlace_IsAllowed() => Library.Allows("protos/Time/A.cs", "using NodaTime;");

    [GeneratedRegex(@"\bTimeZone(Info)?\b|\.(ToLocalTime|LocalDateTime)\b")]
    private static partial Regex PlatformZone();

    [GeneratedRegex(@"\bNodaTime\b")]
    private static partial Regex LibraryZone();
}
