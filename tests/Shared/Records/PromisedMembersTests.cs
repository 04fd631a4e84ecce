using Grpc.Core;
using Sitrep.Contracts.Json;
using Sitrep.Evidence.V1;

namespace Sitrep.Tests.Records;

/// <summary>What the contract says every record has, every record has: without it none is taken.</summary>
public sealed class PromisedMembersTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    public static TheoryData<string, string> Members { get; } =
        new(Subject.Kinds.SelectMany(kind => PromisedOf(kind.Value).Select(member => (kind.Key, member.Name))));

    [Theory, MemberData(nameof(Members))]
    public async Task Create_WithoutAMemberThatIsAlwaysThere_IsRefusedNamingIt(string kind, string member)
    {
        var record = Subject.Kinds[kind].Make("incomplete");
        PromisedOf(Subject.Kinds[kind]).Single(promised => promised.Name == member).Field.Accessor.Clear(record);

        var refusal = await Refusal.OfAsync(() => new RecordCalls(fixture.Service.Calls, Subject.Kinds[kind]).CreateAsync(record));

        refusal.Is(StatusCode.InvalidArgument, "INVALID_FIELDS");
        Assert.Contains(refusal.Fields, field => $"{field}.".StartsWith($"{kind}.{member}.", StringComparison.Ordinal));
    }

    private static IEnumerable<FieldMapping> PromisedOf(KindUnderTest kind) => MessageMapping.For(kind.Make("any").Descriptor).Fields
        .Where(field => field.Field.GetOptions()?.GetExtension(JsonExtensions.Always) == true);
}
