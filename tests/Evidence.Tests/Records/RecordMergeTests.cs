using CsCheck;
using Sitrep.Evidence.Records;
using Sitrep.Strikes.V1;

namespace Sitrep.Evidence.Tests.Records;

public sealed class RecordMergeTests
{
    private static readonly Attack Empty = new();

    [Fact]
    public void Of_FileSaysTheSameAsBefore_LeavesEverythingToTheDesk()
    {
        var said = Said(launched: 10);
        var desk = Said(launched: 12);
        desk.Note = "Corrected by the desk.";
        desk.WeaponWords = "Shahed";

        Assert.Equal(desk, RecordMerge.Merge(desk, said, said));
    }

    [Fact]
    public void Of_FileSaysAnotherCount_TakesItAndKeepsTheRest()
    {
        var stored = Said(launched: 10);
        stored.Note = "A note.";
        stored.Claims.Add(Claim(57, "ru-mod"));

        var merged = (Attack)RecordMerge.Merge(stored, Said(launched: 10), Said(launched: 11));

        Assert.Equal("A note.", merged.Note);
        Assert.Equal([("ru-mod", 57L), ("ua-air-force", 11L)], merged.Claims.Select(claim => (claim.Claimant, claim.Quantity.Lower)).Order());
    }

    [Fact]
    public void Of_FileTakesAClaimBack_TakesItOutUnlessTheDeskHasChangedIt()
    {
        var silent = Said(launched: 10);
        silent.Claims.Clear();

        Assert.Empty(((Attack)RecordMerge.Merge(Said(launched: 10), Said(launched: 10), silent)).Claims);
        Assert.Single(((Attack)RecordMerge.Merge(Said(launched: 12), Said(launched: 10), silent)).Claims);
    }

    [Fact]
    public void Of_RecordFromAnotherDoor_AddsWhatTheFileSaysAndKeepsItsCitations()
    {
        var sample = Said(launched: 10, uri: "kpszsu/posts/1", title: "Post for the night");
        sample.Claims[0].Citations.Add(new V1.Citation { Source = "media:article", Title = "An article" });

        var merged = (Attack)RecordMerge.Merge(sample, Empty, Said(launched: 10, uri: "kpszsu/posts/1", title: "Post"));

        Assert.Equal(CanonicalRecord.From(sample), merged);
    }

    [Fact]
    public void Of_FieldTheFileTakesBack_IsCleared()
    {
        var before = Said(launched: 10);
        before.Target = new V1.Place { Words = "south", Precision = V1.PlacePrecision.Direction };

        Assert.Null(((Attack)RecordMerge.Merge(before, before, Said(launched: 10))).Target);
    }

    [Fact]
    public void Of_NothingStoredBeyondTheFile_IsWhatTheFileSays() => Gen.Select(Gen.Long[0, 50], Gen.Long[0, 50], Gen.Bool)
        .Sample((before, after, hasNote) =>
    {
        var old = Said(before);
        var now = Said(after);
        now.CarrierWords = hasNote ? "Navy" : "";

        Assert.Equal(CanonicalRecord.From(now), RecordMerge.Merge(old, old, now));
    });

    private static Attack Said(long launched, string uri = "kpszsu/posts/1", string title = "") => new()
    {
        Id = "a",
        Item = "attack-uav",
        Claims = { Claim(launched, "ua-air-force", uri, title) },
    };

    private static V1.Claim Claim(long count, string claimant, string uri = "", string title = "") => new()
    {
        Measure = V1.Measure.Launched,
        Item = "attack-uav",
        Claimant = claimant,
        Quantity = new() { Lower = count, Upper = count, Disclosure = V1.Disclosure.Reported },
        Citations = { new V1.Citation { Source = "missile-attacks-daily", Uri = uri, Title = title } },
    };
}
