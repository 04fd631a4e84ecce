using Grpc.Core;
using Sitrep.Evidence.V1;

namespace Sitrep.Tests.Sources;

/// <summary>A page has one owner, whichever door a source comes through.</summary>
public sealed class SourcePageTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    private RecordCalls Sources => new(fixture.Service.Calls, Subject.Kinds["source"]);

    [Fact]
    public async Task Create_PageOfAnotherSource_IsRefusedNamingIt()
    {
        var refusal = await Refusal.OfAsync(() => Sources.CreateAsync(Desk("thief", "https://t.me/kpszsu")));

        refusal.Is(StatusCode.InvalidArgument, "INVALID_FIELDS");
        Assert.Equal(["pagePatterns[0]"], refusal.Fields);
        Assert.Contains(Wire.AirForce, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Update_OwnPageBesideANewOne_IsTaken()
    {
        var (created, _) = await Sources.CreateAsync(Desk("desk", "t.me/our_desk"));
        ((Source)created).PagePatterns.Add("our-desk.example");

        var (updated, _) = await Sources.UpdateAsync(created);

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
