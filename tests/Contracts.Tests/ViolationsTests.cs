namespace Sitrep.Contracts.Tests;

public sealed class ViolationsTests
{
    [Fact]
    public void Add_UnderNestedViews_PrefixesThePath()
    {
        Violations violations = [];

        violations.Under("claims", 2).Under("quantity").Add("lower", "Is wrong.", "Mend it.");
        violations.Under("claims[3]").Add("", "Is wrong.", "Mend it.");
        violations.Under("").Under("regions").Under("", 1).Add("[0]", "Is wrong.", "Mend it.");
        violations.Add("", "Is wrong.", "Mend it.");

        Assert.Equal(["claims[2].quantity.lower", "claims[3]", "regions[1][0]", ""], violations.Select(violation => violation.Field));
    }

    [Fact]
    public void Add_InAView_IsSeenInAll()
    {
        Violations violations = [];
        var view = violations.Under("a");
        var other = violations.Under("b");

        view.Add("x", "Is wrong.", "Mend it.");

        Assert.True(violations.Any && view.Any && other.Any);
        Assert.Equal([new Violation("a.x", "Is wrong.", "Mend it.")], other);
    }

    [Fact]
    public void Add_MoreThanAreKept_CountsThemAll()
    {
        Violations violations = [];
        for (var i = 0; i < Violations.KeptMax + 5; i++)
            violations.Under("rows", i).Add("", "Is wrong.", "Mend it.");

        Assert.Equal(Violations.KeptMax, violations.Count);
        Assert.Equal(Violations.KeptMax + 5, violations.Added);
    }

    [Fact]
    public void Any_NothingAdded_IsFalse() => Assert.False(new Violations().Under("a").Any);
}
