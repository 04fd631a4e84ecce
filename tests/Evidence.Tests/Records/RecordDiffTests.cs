using Sitrep.Evidence.Records;
using Sitrep.Strikes.V1;

namespace Sitrep.Evidence.Tests.Records;

public sealed class RecordDiffTests
{
    [Fact]
    public void Between_SameWords_IsNothing() => Assert.Empty(RecordDiff.Between(Night(), Night()));

    [Fact]
    public void Between_OtherEtag_IsNothing()
    {
        var read = Night();
        read.Etag = "12";

        Assert.Empty(RecordDiff.Between(read, Night()));
    }

    [Fact]
    public void Between_FieldsChangedAddedAndRemoved_AreToldInTheirOrder()
    {
        var changed = Night();
        changed.Window = Given.Window("2025-11-15T18:00", "2025-11-16T08:00");
        changed.Note = "";
        changed.Target = new V1.Place { Words = "Odesa", Regions = { "UA51" }, Precision = V1.PlacePrecision.Region };

        Assert.Equal(
            [
                ("window", Json("""{"start":"2025-11-15T16:00:00Z","end":"2025-11-16T07:00:00Z","zone":"Europe/Kyiv"}"""),
                    Json("""{"start":"2025-11-15T16:00:00Z","end":"2025-11-16T06:00:00Z","zone":"Europe/Kyiv"}""")),
                ("target", "", Json("""{"words":"Odesa","regions":["UA51"],"precision":"region"}""")),
                ("note", Json("\"By the desk.\""), ""),
            ],
            Told(changed));
    }

    [Fact]
    public void Between_Count_IsToldByTheClaimsIdentity()
    {
        var changed = Night();
        changed.Claims[0].Quantity = new V1.Quantity { Lower = 181, Upper = 181, Disclosure = V1.Disclosure.Reported };

        var change = Assert.Single(RecordDiff.Between(Night(), changed));

        Assert.Equal("claims[launched attack-uav ua-air-force].quantity", change.Field);
        Assert.Contains("176", change.OldValue, StringComparison.Ordinal);
        Assert.Contains("181", change.NewValue, StringComparison.Ordinal);
    }

    [Fact]
    public void Between_ClaimAddedAndRemoved_HasAnEmptySide()
    {
        var changed = Night();
        changed.Claims[0].Part = "shahed";

        Assert.Equal(
            [("claims[launched attack-uav shahed ua-air-force].quantity", true), ("claims[launched attack-uav ua-air-force].quantity", false)],
            RecordDiff.Between(Night(), changed).Select(change => (change.Field, change.OldValue.Length == 0)));
    }

    [Fact]
    public void Between_CitationOfAClaim_IsToldAsAFieldOfTheClaim()
    {
        var changed = Night();
        changed.Claims[0].Citations.Add(Given.Citation("kpszsu/posts/1"));

        var change = Assert.Single(RecordDiff.Between(Night(), changed));

        Assert.Equal("claims[launched attack-uav ua-air-force].citations", change.Field);
        Assert.Contains("kpszsu/posts/1", change.NewValue, StringComparison.Ordinal);
    }

    [Fact]
    public void Between_LongWords_AreCut()
    {
        var changed = Night();
        changed.Note = new string('n', 900);

        var change = Assert.Single(RecordDiff.Between(Night(), changed));

        Assert.Equal(500, change.NewValue.Length);
        Assert.EndsWith("…", change.NewValue, StringComparison.Ordinal);
    }

    private static IEnumerable<(string, string, string)> Told(Attack changed) =>
        RecordDiff.Between(Night(), changed).Select(change => (change.Field, Json(change.OldValue), Json(change.NewValue)));

    // One spelling, whatever the order of members.
    private static string Json(string text) =>
        text.Length == 0 ? "" : System.Text.Json.Nodes.JsonNode.Parse(text)!.ToJsonString();

    private static Attack Night() => new()
    {
        Id = "night",
        Window = Given.Night,
        Attacker = "RUS",
        Item = "attack-uav",
        ItemClass = V1.ItemClass.Uav,
        Note = "By the desk.",
        Claims =
        {
            new V1.Claim
            {
                Measure = V1.Measure.Launched,
                Item = "attack-uav",
                Claimant = Given.AirForce,
                Quantity = new V1.Quantity { Lower = 176, Upper = 176, Disclosure = V1.Disclosure.Reported },
            },
        },
    };
}
