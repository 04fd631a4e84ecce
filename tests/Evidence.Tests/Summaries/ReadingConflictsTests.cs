using Sitrep.Evidence.Summaries;
using Sitrep.Strikes.V1;

namespace Sitrep.Evidence.Tests.Summaries;

public sealed class ReadingConflictsTests
{
    [Fact]
    public void Of_TwoValuesOfOneField_IsAConflictWithBoth()
    {
        var conflict = Assert.Single(ReadingConflicts.Find("attacks", [Attack(("window", "then"), ("window", "now"), ("launch", "Kursk"))]));

        Assert.Equal(("attacks/a", "reading"), (conflict.Record, conflict.About));
        Assert.Equal(["then", "now"], conflict.Readings.Select(reading => reading.Value));
    }

    [Fact]
    public void Of_OneValueSaidTwice_IsNone() =>
        Assert.Empty(ReadingConflicts.Find("attacks", [Attack(("window", "then"), ("window", "then"))]));

    private static Attack Attack(params (string Field, string Value)[] readings) => new()
    {
        Id = "a",
        Readings = { readings.Select(reading => new V1.Reading { Field = reading.Field, Value = reading.Value }) },
    };
}
