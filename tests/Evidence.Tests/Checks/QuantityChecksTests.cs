using CsCheck;
using Sitrep.Evidence.Checks;

namespace Sitrep.Evidence.Tests.Checks;

public sealed class QuantityChecksTests
{
    [Fact]
    public void Check_AnyQuantityWeMake_IsFine() =>
        Generators.AnyQuantity.Sample(q => Faults.Of(v => QuantityChecks.Check(q.ToWire(), v)).Count == 0);

    [Fact]
    public void Check_Missing_IsReported() => Assert.Equal(["quantity"], Faults.Of(v => QuantityChecks.Check(null, v.Under("quantity"))));

    [Theory]
    [InlineData(V1.Disclosure.Reported, null, null, "lower")]
    [InlineData(V1.Disclosure.Reported, -1L, null, "lower")]
    [InlineData(V1.Disclosure.Reported, 1L, 1_000_000_000_001L, "upper")]
    [InlineData(V1.Disclosure.Reported, 5L, 4L, "upper")]
    [InlineData(V1.Disclosure.NotReported, 0L, null, "lower")]
    [InlineData(V1.Disclosure.Withheld, null, 0L, "upper")]
    [InlineData(V1.Disclosure.Unspecified, null, null, "disclosure")]
    [InlineData((V1.Disclosure)77, null, null, "disclosure")]
    public void Check_BoundsAndDisclosureThatDisagree_AreReported(V1.Disclosure disclosure, long? lower, long? upper, string field)
    {
        var quantity = new V1.Quantity { Disclosure = disclosure };
        if (lower is { } l)
            quantity.Lower = l;
        if (upper is { } u)
            quantity.Upper = u;
        Assert.Equal([field], Faults.Of(v => QuantityChecks.Check(quantity, v)));
    }
}
