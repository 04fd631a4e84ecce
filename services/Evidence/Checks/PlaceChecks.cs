using Sitrep.Evidence.Regions;

namespace Sitrep.Evidence.Checks;

/// <summary>Checks places: known regions, sorted, and a precision that agrees with them.</summary>
public static class PlaceChecks
{
    /// <summary>Longest wording, in characters.</summary>
    public const int WordsLengthMax = 500;

    /// <summary>Most regions of one place: every region of Ukraine, and some.</summary>
    public const int RegionsMax = 30;

    /// <summary>A place must be given.</summary>
    public static void Required(V1.Place? place, Violations violations)
    {
        if (place is null)
            violations.Add("", "it is missing", "Give a place with its words and precision");
        else
            Check(place, violations);
    }

    /// <summary>A place.</summary>
    public static void Check(V1.Place place, Violations violations)
    {
        TextChecks.Required(place.Words, violations, "words", WordsLengthMax);
        CheckMeaning(place, violations);
    }

    /// <summary>What the words of a place resolve to.</summary>
    public static void CheckMeaning(V1.Place place, Violations violations)
    {
        EnumChecks.Required(place.Precision, violations, "precision");
        PartyChecks.Optional(place.Country, violations, "country");
        ListChecks.Each(place.Regions, violations, "regions", 0, RegionsMax, (region, here) => CheckRegion(region, here, ""));
        ListChecks.Sorted(place.Regions, violations, "regions");
        CheckPrecision(place, violations);
    }

    /// <summary>A region's code must be known.</summary>
    public static void CheckRegion(string code, Violations violations, string field)
    {
        if (RegionRegister.Find(code) is not null)
            return;
        var remedy = RegionRegister.FromAlias(code) is { } meant
            ? $"Give {meant.Code}, the code of {meant.NameEn}"
            : "Give an OCHA P-code such as UA51, or ISO 3166-2 for Russia such as RU-SAM";
        violations.Add(field, $"there is no region '{Shown.Of(code)}'", remedy);
    }

    private static void CheckPrecision(V1.Place place, Violations violations)
    {
        var located = place.Precision is >= V1.PlacePrecision.Exact and <= V1.PlacePrecision.Region;
        var nowhere = place.Precision is V1.PlacePrecision.Direction or V1.PlacePrecision.Country or V1.PlacePrecision.Unresolved;
        if (located && place.Regions.Count == 0)
            violations.Add("regions", "there is none although the precision says that it is known", "Name the region, or give precision unresolved");
        if (nowhere && place.Regions.Count > 0)
            violations.Add("regions", "a region is given although the precision says that none follows",
                "Leave the regions out, or give precision region");
    }
}
