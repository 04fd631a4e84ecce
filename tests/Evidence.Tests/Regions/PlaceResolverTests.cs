using Sitrep.Evidence.Regions;

namespace Sitrep.Evidence.Tests.Regions;

public sealed class PlaceResolverTests
{
    [Theory]
    [InlineData("Odesa oblast", V1.PlacePrecision.Region, "UA51")]
    [InlineData("  ODESA   Oblast ", V1.PlacePrecision.Region, "UA51")]
    [InlineData("Одеська область", V1.PlacePrecision.Region, "UA51")]
    [InlineData("Kyiv", V1.PlacePrecision.Region, "UA80")]
    [InlineData("Kyiv oblast", V1.PlacePrecision.Region, "UA32")]
    [InlineData("Crimea", V1.PlacePrecision.Region, "UA01")]
    [InlineData("Dnipropetrovsk oblast, Dnipro Raion", V1.PlacePrecision.District, "UA12")]
    [InlineData("Odesa oblast and Mykolaiv oblast", V1.PlacePrecision.Region, "UA48", "UA51")]
    [InlineData("Dnipropetrovsk oblast, Dnipro Raion and Dnipropetrovsk oblast, Kryvyi Rih Raion", V1.PlacePrecision.District, "UA12")]
    [InlineData("Sumy oblast and Kursk oblast", V1.PlacePrecision.Region, "RU-KRS", "UA59")]
    [InlineData("Самарская область", V1.PlacePrecision.Region, "RU-SAM")]
    [InlineData("south", V1.PlacePrecision.Direction)]
    [InlineData("south and east", V1.PlacePrecision.Direction)]
    [InlineData("front line", V1.PlacePrecision.Direction)]
    [InlineData("Black Sea", V1.PlacePrecision.SeaOrAir)]
    [InlineData("Kyiv oblast and Starokostiantyniv", V1.PlacePrecision.Unresolved)]
    [InlineData("Kyiv oblast and north", V1.PlacePrecision.Unresolved)]
    [InlineData("Kyiv oblast (south)", V1.PlacePrecision.Unresolved)]
    [InlineData("Donestk Oblast", V1.PlacePrecision.Unresolved)]
    [InlineData("UA51", V1.PlacePrecision.Unresolved)]
    [InlineData("", V1.PlacePrecision.Unresolved)]
    public void Resolve_ExactSpellingsOnly(string words, V1.PlacePrecision precision, params string[] regions)
    {
        var place = PlaceResolver.Shipped.Resolve(words);
        Assert.Equal(words, place.Words);
        Assert.Equal(precision, place.Precision);
        Assert.Equal(regions, place.Regions);
    }

    [Fact]
    public void Resolve_WholeCountry_NamesItAndNoRegion()
    {
        var place = PlaceResolver.Shipped.Resolve("Ukraine");
        Assert.Equal((V1.PlacePrecision.Country, "UKR"), (place.Precision, place.Country));
        Assert.Empty(place.Regions);
    }

    [Theory]
    [InlineData("Kursk oblast and Millerovo and Chauda, Crimea", "Millerovo", "Chauda, Crimea")]
    [InlineData("KURSK OBLAST AND MILLEROVO", "MILLEROVO")]
    [InlineData("Kyiv oblast and north", "Kyiv oblast and north")]
    [InlineData("Kyiv oblast and Odesa oblast")]
    public void UnknownIn_NamesWhatKeepsAWordingFromBeingResolved(string words, params string[] unknown) =>
        Assert.Equal(unknown, PlaceResolver.Shipped.UnknownIn(words));

    [Fact]
    public void Resolve_SpellingsSeenInRealFiles_AsTheirListSays()
    {
        var data = Environment.GetEnvironmentVariable("SITREP_TEST_DATA");
        if (data is null)
            Assert.Skip("SITREP_TEST_DATA names no folder with the list of spellings.");

        (string Code, string Spelling)[] observed = [.. Observed(Path.Combine(data, "regions", "ua_region_names_observed.csv"))];
        Assert.Equal((148, 85), (observed.Count(line => line.Code.Length > 0), observed.Count(line => line.Code.Length == 0)));
        foreach (var (code, spelling) in observed)
        {
            var ukrainian = PlaceResolver.Shipped.Resolve(spelling).Regions.Where(r => !r.StartsWith("RU-", StringComparison.Ordinal));
            Assert.Equal((spelling, code), (spelling, string.Join(' ', ukrainian)));
        }
    }

    private static IEnumerable<(string Code, string Spelling)> Observed(string path)
    {
        foreach (var line in File.ReadLines(path).Skip(1))
        {
            var first = line.IndexOf(',');
            var last = line.LastIndexOf(',', line.LastIndexOf(',') - 1);
            yield return (line[..first], line[(first + 1)..last].Trim('"'));
        }
    }
}
