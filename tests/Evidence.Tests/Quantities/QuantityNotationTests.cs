using CsCheck;
using Sitrep.Evidence.Quantities;

namespace Sitrep.Evidence.Tests.Quantities;

public sealed class QuantityNotationTests
{
    public static TheoryData<Quantity, string> Examples => new()
    {
        { Quantity.Exact(0), "0" },
        { Quantity.Exact(176), "176" },
        { Quantity.About(100), "about 100" },
        { Quantity.About(1200), "about 1,200" },
        { Quantity.AtLeast(23), "at least 23" },
        { Quantity.AtLeast(1200, approximate: true), "at least about 1,200" },
        { Quantity.Between(3, 5), "3–5" },
        { Quantity.Between(1000, 1500, approximate: true), "about 1,000–1,500" },
        { Quantity.NotReported, "not reported" },
        { Quantity.Unknown, "unknown number" },
        { Quantity.Withheld, "withheld" },
        { Quantity.AtLeast(0), "none on file" },
    };

    [Theory]
    [MemberData(nameof(Examples), DisableDiscoveryEnumeration = true)]
    public void Print_EachKind_HasItsWords(Quantity quantity, string words) => Assert.Equal(words, QuantityNotation.Print(quantity));

    [Fact]
    public void Print_Anything_IsNeverAtLeastZero() =>
        Generators.AnyQuantity.Sample(q => QuantityNotation.Print(q) is not ("at least 0" or "at least about 0"));
}
