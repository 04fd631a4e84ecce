using Grpc.Core;
using Sitrep.Contracts;
using Sitrep.Evidence.V1;

namespace Sitrep.Tests.Sources;

/// <summary>A page has one owner, whichever door a source comes through.</summary>
public sealed class SourcePageTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    private RecordCalls Sources => new(fixture.Service.Calls, Subject.Kinds["source"]);

    [Fact]
    public async Task Create_PageOfAnotherSource_IsRefusedNamingIt()
    {
        Refusal refusal = await Refusal.Of(() => Sources.Create(Desk("thief", "https://t.me/kpszsu")));

        refusal.Is(StatusCode.InvalidArgument, "INVALID_FIELDS");
        Assert.Equal(["pagePatterns[0]"], refusal.Fields);
        Assert.Contains(Said.AirForce, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Update_OwnPageBesideANewOne_IsTaken()
    {
        (IRecord created, _) = await Sources.Create(Desk("desk", "t.me/our_desk"));
        ((Source)created).PagePatterns.Add("our-desk.example");

        (IRecord updated, _) = await Sources.Update(created);

        Assert.Equal(["t.me/our_desk", "our-desk.example"], ((Source)updated).PagePatterns);
    }

    private static Source Desk(string id, string page) => new()
    {
        Id = id,
        Name = "Our desk",
        SourceKind = SourceKind.Media,
        Scope = SourceScope.National,
        PagePatterns = { page },
    };
}
