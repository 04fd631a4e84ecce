using Sitrep.Contracts.Json;
using Sitrep.Evidence.V1;

namespace Sitrep.Contracts.Tests.Json;

public sealed class EnumWordsTests
{
    [Fact]
    public void All_OfAnEnum_AreItsWordsInOrder() =>
        Assert.Equal(["uav", "tactical-uav", "missile", "bomb", "other"], EnumWords.All<ItemClass>());

    [Fact]
    public void Of_AbbreviatedUnit_IsOneWord() =>
        Assert.Equal("capacity-lost-kw", EnumWords.Of(Measure.CapacityLostKw));

    [Theory]
    [InlineData(0)]
    [InlineData(77)]
    public void Of_ValueThatSaysNothing_IsEmpty(int number) => Assert.Equal("", EnumWords.Of((Reliability)number));

    [Fact]
    public void TryRead_EveryWord_IsItsValue()
    {
        foreach (var measure in Enum.GetValues<Measure>().Where(measure => measure != Measure.Unspecified))
        {
            Assert.True(EnumWords.TryRead<Measure>(EnumWords.Of(measure), out var read));
            Assert.Equal(measure, read);
        }
    }

    [Fact]
    public void TryRead_AnotherCase_IsFalse() => Assert.False(EnumWords.TryRead<Reliability>("A", out _));
}
