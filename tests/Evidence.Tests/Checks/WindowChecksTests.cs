using CsCheck;
using Google.Protobuf.WellKnownTypes;
using Sitrep.Evidence.Checks;

namespace Sitrep.Evidence.Tests.Checks;

public sealed class WindowChecksTests
{
    [Theory]
    [InlineData("2025-11-15T18:00", "2025-11-16T09:00")]
    [InlineData("2025-11-16T09:00", "2025-11-16T09:00")]
    [InlineData("2025-11-16", "2025-11-16")]
    [InlineData("2025-11-16T09:00", "2025-11-16")]
    [InlineData("2025-11-16", "2025-11-16T09:00")]
    [InlineData("2025-11-16", "2025-11-16T00:00")]
    [InlineData("2025-11", "2025-11-16")]
    [InlineData(null, "2025-11")]
    public void Check_InOrder_IsFine(string? start, string end) => Assert.Empty(Of(Given.Window(start, end)));

    [Theory]
    [InlineData("2025-11-16T09:01", "2025-11-16T09:00")]
    [InlineData("2025-11-17", "2025-11-16")]
    [InlineData("2025-11-17", "2025-11-16T23:59")]
    [InlineData("2025-11-17T00:00", "2025-11-16")]
    [InlineData("2025-12", "2025-11")]
    public void Check_EndBeforeStart_ReportsTheEnd(string start, string end) => Assert.Equal(["end"], Of(Given.Window(start, end)));

    [Fact]
    public void Check_NothingRight_ReportsAll() =>
        Assert.Equal(["end", "start", "zone"], Of(new V1.Window { Start = new V1.Moment { Day = "2025-13-40" }, Zone = "Mars" }));

    [Theory]
    [InlineData("2025-02-30")]
    [InlineData("1989-12-31")]
    [InlineData("2101-01-01")]
    [InlineData("2025-1-1")]
    [InlineData("\u0001")]
    public void Check_NoSuchDay_IsReported(string day) =>
        Assert.Equal(["end"], Of(new V1.Window { End = new V1.Moment { Day = day }, Zone = "UTC" }));

    [Theory]
    [InlineData(long.MaxValue, 0)]
    [InlineData(long.MinValue, 0)]
    [InlineData(1_763_000_000, -1)]
    [InlineData(1_763_000_000, int.MaxValue)]
    public void Check_TimestampOutOfRange_IsReported(long seconds, int nanos) =>
        Assert.Equal(["end"], Of(new V1.Window
        {
            End = new V1.Moment { Minute = new Timestamp { Seconds = seconds, Nanos = nanos } },
            Zone = "UTC",
        }));

    [Fact]
    public void Check_AnyWindowThatPasses_CanBeComputedWith() =>
        Gen.Select(Gen.String[0, 12], Gen.Long, Gen.Int, Gen.Int[0, 3]).Sample((text, seconds, nanos, kind) =>
        {
            var end = kind switch
            {
                0 => new V1.Moment { Day = text },
                1 => new V1.Moment { Month = text },
                _ => new V1.Moment { Minute = new Timestamp { Seconds = seconds, Nanos = nanos } },
            };
            var window = new V1.Window { End = end, Zone = kind == 3 ? text : "Europe/Kyiv" };
            if (Of(window).Count == 0)
                Evidence.Time.WindowKey.From(window);
        });

    [Fact]
    public void Check_AnyWindowWeMake_IsFine() => Generators.Window.Sample(w => Of(w).Count == 0);

    private static IReadOnlyList<string> Of(V1.Window window) => Faults.Of(v => WindowChecks.Check(window, v));
}
