using Sitrep.Contracts;

namespace Sitrep.Evidence.Tests.Checks;

/// <summary>The fields that a check finds fault with; every fault must name its reason and its remedy.</summary>
internal static class Faults
{
    public static IReadOnlyList<string> Of(Action<Violations> check)
    {
        var violations = new Violations();
        check(violations);
        Assert.All(violations, v =>
        {
            Assert.NotEmpty(v.Reason);
            Assert.NotEmpty(v.Remedy);
            Assert.DoesNotContain(v.Reason + v.Remedy, c => char.IsControl(c));
        });
        return [.. violations.Select(v => v.Field)];
    }
}
