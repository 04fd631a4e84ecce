using CsCheck;
using Sitrep.Evidence.Aliases;
using Sitrep.Evidence.Regions;
using Sitrep.Evidence.Tests.Checks;

namespace Sitrep.Evidence.Tests.Aliases;

/// <summary>What holds for every index of aliases and the register of places made of it.</summary>
public sealed class AliasIndexTests
{
    // Names that the table has and names that it has not, so that wordings mix both.
    private static readonly string[] Shipped = ["Odesa oblast", "Kyiv", "south", "Ukraine", "Black Sea", "Kursk oblast"];
    private static readonly string[] Foreign = ["Millerovo", "Kryvyi Rih", "Chauda, Crimea", "Starokostiantyniv"];

    private static readonly Gen<string> Name = Gen.OneOf([.. Shipped, .. Foreign]);
    private static readonly Gen<string> Wording = Name.Array[1, 3].Select(names => string.Join(" and ", names));

    private static readonly Gen<V1.Alias> AnyAlias = Gen.Select(
        Wording, Gen.OneOf("UA12", "UA51", "RU-ROS"), Gen.OneOf(V1.PlacePrecision.Near, V1.PlacePrecision.District, V1.PlacePrecision.Region),
        (words, region, precision) => Place(words, words, precision, region));

    private static readonly Gen<V1.Alias[]> Aliases = AnyAlias.Array[0, 6].Select(aliases => aliases.DistinctBy(alias => alias.Id).ToArray());

    [Fact]
    public void Places_AnyAliases_ChangeNothingThatTheTableResolves() => Gen.Select(Aliases, Wording).Sample((aliases, words) =>
    {
        var shipped = PlaceResolver.Shipped.Resolve(words);
        return shipped.Precision == V1.PlacePrecision.Unresolved || new AliasIndex(aliases).Places.Resolve(words).Equals(shipped);
    });

    [Fact]
    public void Places_AnyOrderOfAliases_ResolveTheSame() => Gen.Select(Aliases, Wording).Sample((aliases, words) =>
        new AliasIndex(aliases).Places.Resolve(words).Equals(new AliasIndex(aliases.Reverse()).Places.Resolve(words)));

    [Fact]
    public void Places_AliasAddedAndWithdrawn_AreWhatTheyWereBefore() => Gen.Select(Aliases, AnyAlias, Wording).Sample((aliases, added, words) =>
    {
        V1.Alias[] others = [.. aliases.Where(alias => alias.Id != added.Id)];
        var withdrawn = added.Clone();
        withdrawn.WithdrawnReason = "not there";
        return new AliasIndex([.. others, withdrawn]).Places.Resolve(words).Equals(new AliasIndex(others).Places.Resolve(words));
    });

    [Fact]
    public void Places_AnyAliases_ResolveWhereNothingIsUnknownAndOnlyThere() => Gen.Select(Aliases, Wording).Sample((aliases, words) =>
    {
        var places = new AliasIndex(aliases).Places;
        return places.UnknownIn(words).Count == 0 == (places.Resolve(words).Precision != V1.PlacePrecision.Unresolved);
    });

    [Theory]
    [InlineData("Millerovo", V1.PlacePrecision.Near, "RU-ROS")]
    [InlineData("  MILLEROVO ", V1.PlacePrecision.Near, "RU-ROS")]
    [InlineData("Millerovo and Kursk oblast", V1.PlacePrecision.Region, "RU-KRS", "RU-ROS")]
    [InlineData("Chauda and Hvardiiske", V1.PlacePrecision.District, "UA01")]
    [InlineData("Chauda", V1.PlacePrecision.Unresolved)]
    [InlineData("Millerovo and south", V1.PlacePrecision.Unresolved)]
    public void Places_WithAliases_ResolveNamesAndWholeWordings(string words, V1.PlacePrecision precision, params string[] regions)
    {
        var index = new AliasIndex(
            [Place("millerovo", "Millerovo", V1.PlacePrecision.Near, "RU-ROS"),
                Place("both", "Chauda  and hvardiiske", V1.PlacePrecision.District, "UA01")]);

        var place = index.Places.Resolve(words);

        Assert.Equal((words, precision), (place.Words, place.Precision));
        Assert.Equal(regions, place.Regions);
    }

    [Fact]
    public void Places_WholeWordingAndItsNames_TheWholeSays()
    {
        var index = new AliasIndex(
        [
            Place("chauda", "Chauda", V1.PlacePrecision.Near, "UA01"),
            Place("hvardiiske", "Hvardiiske", V1.PlacePrecision.Near, "UA12"),
            Place("both", "Chauda and Hvardiiske", V1.PlacePrecision.District, "UA01"),
        ]);

        Assert.Equal(["UA01"], index.Places.Resolve("Chauda and Hvardiiske").Regions);
        Assert.Equal(["UA01", "UA12"], index.Places.Resolve("Hvardiiske and Chauda").Regions);
    }

    [Fact]
    public void Check_WordsThatAnotherAliasHas_NamesThem()
    {
        var index = new AliasIndex([Place("millerovo", "Millerovo", V1.PlacePrecision.Near, "RU-ROS")]);

        Assert.Equal(["words"], Faults.Of(faults => index.Check(Place("other", "MILLEROVO", V1.PlacePrecision.Near, "RU-ROS"), faults)));
        Assert.Empty(Faults.Of(faults => index.Check(Place("millerovo", "Millerovo", V1.PlacePrecision.Region, "RU-ROS"), faults)));
        Assert.Empty(Faults.Of(faults => index.Check(Weapon("other", "Millerovo", V1.ItemClass.Missile), faults)));
    }

    [Fact]
    public void Check_ItemThatAnotherAliasHasInAnotherClass_NamesTheClass()
    {
        var index = new AliasIndex([Weapon("one", "Фенікс", V1.ItemClass.TacticalUav)]);

        Assert.Equal(["class"], Faults.Of(faults => index.Check(Weapon("two", "Phoenix", V1.ItemClass.Uav), faults)));
        Assert.Empty(Faults.Of(faults => index.Check(Weapon("two", "Phoenix", V1.ItemClass.TacticalUav), faults)));
    }

    private static V1.Alias Place(string id, string words, V1.PlacePrecision precision, params IEnumerable<string> regions) => new()
    {
        Id = id,
        AliasKind = V1.AliasKind.Place,
        Words = words,
        Regions = { regions },
        Precision = precision,
    };

    private static V1.Alias Weapon(string id, string words, V1.ItemClass itemClass) => new()
    {
        Id = id,
        AliasKind = V1.AliasKind.Weapon,
        Words = words,
        Item = "phoenix",
        ItemClass = itemClass,
    };
}
