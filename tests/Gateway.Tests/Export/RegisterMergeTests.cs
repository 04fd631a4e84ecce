using CsCheck;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.Export;

namespace Sitrep.Gateway.Tests.Export;

public sealed class RegisterMergeTests
{
    // A register: few ids, so that the two often have the same; versions and withdrawals that differ by themselves.
    private static readonly Gen<Source[]> Register = Gen.Select(
            Gen.Int[0, 9], Gen.Int[0, 2], Gen.Int[0, 3], Gen.OneOf("", "closed", "renamed"),
            (id, name, etag, reason) => new Source { Id = $"source-{id}", Name = $"name {name}", Etag = $"{etag}", WithdrawnReason = reason })
        .Array[0, 12]
        .Select(sources => sources.DistinctBy(source => source.Id).ToArray());

    [Fact]
    public void Of_AnyRegisters_HasEverySourceOnce_ByItsId() => Gen.Select(Register, Register).Sample((left, right) =>
    {
        var ids = RegisterUnion.Join(left, right).Entries.Select(source => source.Id);
        return ids.SequenceEqual(left.Concat(right).Select(source => source.Id).Distinct().Order(StringComparer.Ordinal));
    });

    [Fact]
    public void Of_AnyRegisters_DiffersTheSameWhicheverIsPreferred() => Gen.Select(Register, Register).Sample((left, right) =>
        RegisterUnion.Join(left, right).Differing.SequenceEqual(RegisterUnion.Join(right, left).Differing));

    [Fact]
    public void Of_AnyRegisters_TakesThePreferredOne() => Gen.Select(Register, Register).Sample((left, right) =>
        left.All(source => RegisterUnion.Join(left, right).Entries.Contains(source)));

    [Fact]
    public void Of_OneRegisterTwice_DoesNotDiffer() => Register.Sample(register => RegisterUnion.Join(register, register).Differing.Count == 0);

    [Fact]
    public void Of_WithdrawnInOneOnly_Differs() => Assert.Equal(
        ["a"], RegisterUnion.Join([new Source { Id = "a", WithdrawnReason = "closed" }], [new Source { Id = "a" }]).Differing);

    [Fact]
    public void Of_OtherVersionNumbersAndReasons_DoesNotDiffer() => Assert.Empty(RegisterUnion.Join(
        [new Source { Id = "a", Etag = "1", WithdrawnReason = "closed" }],
        [new Source { Id = "a", Etag = "2", WithdrawnReason = "shut" }]).Differing);

    [Fact]
    public void Of_WordsTakenOutOfBoth_DoesNotDiffer_ThoughEachHasAMarkOfItsOwn()
    {
        var merge = RegisterUnion.Join(
            [new Source { Id = "a", Name = "Desk of [redacted-27ecd49ddb69]" }], [new Source { Id = "a", Name = "Desk of [redacted-d374024fe12c]" }]);

        Assert.Empty(merge.Differing);
        Assert.Equal("Desk of [redacted-27ecd49ddb69]", Assert.IsType<Source>(Assert.Single(merge.Entries)).Name);
    }

    [Fact]
    public void Of_WordsTakenOutOfOneOnly_Differs() => Assert.Equal(
        ["a"], RegisterUnion.Join([new Source { Id = "a", Name = "Desk of [redacted-27ecd49ddb69]" }],
            [new Source { Id = "a", Name = "Desk of N" }]).Differing);
}
