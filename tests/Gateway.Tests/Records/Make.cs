using Sitrep.Evidence.V1;
using Sitrep.Strikes.V1;

namespace Sitrep.Gateway.Tests.Records;

/// <summary>Records for fake services.</summary>
internal static class Make
{
    public static Attack Attack(string id, string etag = "1") => new()
    {
        Id = id,
        Etag = etag,
        Attacker = "RUS",
        Item = "attack-uav",
        ItemClass = ItemClass.Uav,
        Claims = { new Claim { Measure = Measure.Launched, Claimant = "ua-air-force", Item = "attack-uav" } },
    };

    public static Attack Withdrawn(this Attack attack, string reason)
    {
        attack.WithdrawnReason = reason;
        return attack;
    }

    public static Alias Alias(string id, string withdrawn = "") => new()
    {
        Id = id,
        Etag = "0",
        WithdrawnReason = withdrawn,
        AliasKind = AliasKind.Weapon,
        Words = $"Words of {id}",
        Item = id,
        ItemClass = ItemClass.Uav,
    };

    public static Source Source(string id, Reliability reliability = Reliability.F) => new()
    {
        Id = id,
        Etag = "0",
        Name = id,
        Reliability = reliability,
        License = "CC BY 4.0",
        Attribution = $"By {id}",
    };
}
