using Sitrep.Evidence.Records;

namespace Sitrep.Evidence.Tests.Records;

public sealed class PagingTests
{
    [Theory]
    [InlineData(10, 100, 10)]
    [InlineData(10, 4, 4)]
    [InlineData(0, 4, 0)]
    public void Fitting_SmallRecords_AreBoundedByThePagesSize(int found, int size, int shown) =>
        Assert.Equal(shown, Paging.Fitting(Sources(found, noteLength: 10), size));

    [Fact]
    public void Fitting_RecordsAtTheirLimits_StayWithinTheBytes() =>
        Assert.InRange(Paging.Fitting(Sources(8, noteLength: 1 << 20), 500), 2, 3);

    [Fact]
    public void Fitting_OneRecordBeyondTheBytes_IsStillAPage() =>
        Assert.Equal(1, Paging.Fitting(Sources(2, noteLength: Paging.BytesMax + 1), 500));

    private static IEnumerable<V1.Source> Sources(int count, int noteLength) =>
        Enumerable.Range(0, count).Select(number => new V1.Source { Id = $"source-{number}", Attribution = new string('a', noteLength) });
}
