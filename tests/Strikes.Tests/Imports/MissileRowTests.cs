using Sitrep.Contracts;
using Sitrep.Evidence.Aliases;
using Sitrep.Evidence.Imports.Datasets;
using Sitrep.Evidence.Records;
using Sitrep.Evidence.Sources;
using Sitrep.Evidence.V1;
using Sitrep.Strikes.Imports.MissileAttacks;
using Sitrep.Strikes.V1;
using Quantity = Sitrep.Evidence.Quantities.Quantity;

namespace Sitrep.Strikes.Tests.Imports;

/// <summary>What record one row makes, by the rows of real nights.</summary>
public sealed class MissileRowTests
{
    private static readonly MissileAttacksDaily Dataset = new(new RecordSet([new Strikes.Attacks.AttackKind()]));

    [Fact]
    public void Derive_TheNightOfTheSample_HasItsIdAndAllItsClaims()
    {
        var (attack, warnings) = Derive(
            ("launch_place", "Primorsko-Akhtarsk and Chauda, Crimea and Kursk oblast and Oryol oblast and Millerovo"),
            ("launched", "176.0"), ("destroyed", "139.0"), ("not_reach_goal", "0.0"), ("is_shahed", "100.0"), ("num_hit_location", "14.0"),
            ("num_fall_fragment_location", "2.0"), ("destroyed_details", "{'south': 14, 'east': NaN, 'north': NaN}"),
            ("source", "kpszsu/posts/pfbid023yZZPn6UmNXtGcpDdJVaVRJWUxAXeR3AX8r7jjRYSBkoQLgaE7vUft8NiVCJEoHFl"));

        Assert.Empty(warnings);
        Assert.Equal("mad.2025-11-15T18:00_2025-11-16T09:00.shahed-136-131.932b2bfebfb1", attack.Id);
        Assert.Equal(Wire.Window("2025-11-15T18:00", "2025-11-16T09:00"), attack.Window);
        Assert.Equal(("RUS", "attack-uav", ItemClass.Uav, "Shahed-136/131"), (attack.Attacker, attack.Item, attack.ItemClass, attack.WeaponWords));
        Assert.Equal((PlacePrecision.Country, PlacePrecision.Unresolved), (attack.Target.Precision, attack.Launch.Precision));
        Assert.All(attack.Claims, claim => Assert.Equal("ua-air-force", claim.Claimant));
        Assert.Equal(
            [
                "launched attack-uav  = 176", "intercepted attack-uav  = 139", "launched attack-uav shahed = about 100",
                "hit-locations all  = 14", "debris-locations all  = 2", "intercepted attack-uav south = 14",
                "intercepted attack-uav east = unknown number", "intercepted attack-uav north = unknown number",
            ],
            Claims(attack));
    }

    [Theory]
    [InlineData("2025-07-23 08:00", "0.0", "0")]
    [InlineData("2025-07-23 08:00", "25.0", "25")]
    [InlineData("2025-07-23 08:00", "", null)]
    [InlineData("2025-07-24 08:00", "0.0", null)]
    [InlineData("2025-10-22 08:00", "5.0", "5")]
    public void Derive_NotReachGoal_IsLostUntilTheDayOfTheWiderMeaningAndWhereItIsANumber(string end, string cell, string? lost) =>
        Assert.Equal(lost, Count(Measure.Lost, "", ("time_start", ""), ("time_end", end), ("not_reach_goal", cell)));

    [Theory]
    [InlineData("PvKPivden/posts/1", "Unknown UAV", "2025-11-17", "13.0", "13.0", "at least 13")]
    [InlineData("PvKPivden/posts/1", "Shahed-136/131", "2025-10-01 09:30", "49.0", "44.0", "49")]
    [InlineData("PvKPivden/posts/1", "Shahed-136/131", "2024-12-31", "13.0", "13.0", "13")]
    [InlineData("PvKPivden/posts/1", "Iskander-M", "2025-12-30", "1.0", "1.0", "1")]
    [InlineData("kpszsu/posts/1", "Shahed-136/131", "2025-11-17", "13.0", "13.0", "13")]
    public void Derive_RegionalDronesAllIntercepted_LaunchedIsALowerBoundSince2025(
        string source, string model, string end, string launched, string destroyed, string expected) =>
        Assert.Equal(expected, Count(
            Measure.Launched, "", ("time_start", ""), ("time_end", end), ("source", source), ("model", model), ("launched", launched),
            ("destroyed", destroyed)));

    [Theory]
    [InlineData("0.0", "0.0", "withheld", "withheld")]
    [InlineData("", "0.0", "withheld", "withheld")]
    [InlineData("5.0", "0.0", "5", "withheld")]
    public void Derive_Hidden_WithholdsPlaceholders(string launched, string destroyed, string saysLaunched, string saysIntercepted)
    {
        (string, string)[] cells = [("status_data", "hidden"), ("launched", launched), ("destroyed", destroyed)];

        Assert.Equal((saysLaunched, saysIntercepted), (Count(Measure.Launched, "", cells), Count(Measure.Intercepted, "", cells)));
    }

    [Fact]
    public void Derive_BlankCounts_AreNotReportedAndAZeroIsAZero()
    {
        var (attack, _) = Derive(("launched", ""), ("destroyed", "0.0"), ("still_attacking", "0.0"));

        Assert.Equal(["launched attack-uav  = not reported", "intercepted attack-uav  = 0", "in-air attack-uav  = 0"], Claims(attack));
    }

    [Fact]
    public void Derive_BorderCrossing_IsAWholeAndItsCountries()
    {
        var (attack, _) = Derive(("border_crossing", "{'belarus': 1.0, 'russia': NaN}"));

        Assert.Equal(
            ["crossed-border attack-uav  = at least 1", "crossed-border attack-uav BLR = 1", "crossed-border attack-uav RUS = unknown number"],
            Claims(attack).Where(claim => claim.StartsWith("crossed", StringComparison.Ordinal)));
    }

    [Fact]
    public void Derive_BundleWithDetails_CountsEachKindAsAPart()
    {
        var (attack, _) = Derive(
            ("model", "X-101/X-555 and Kalibr"), ("launched", "62.0"), ("launched_details", "{'X-101/X-555': 50, 'Kalibr': 12}"),
            ("carrier", "11 x Tu-95MS and Navy"),
            ("affected region", "['Odesa oblast', 'Kremenchuk']"), ("target_main", "Kyiv oblast"));

        Assert.Equal("kh-101+kalibr", attack.Item);
        Assert.Equal(
            ["launched kh-101+kalibr  = 62", "launched kh-101+kalibr kh-101 = 50", "launched kh-101+kalibr kalibr = 12"],
            Claims(attack).Where(claim => claim.StartsWith("launched", StringComparison.Ordinal)));
        Assert.Equal("11 x Tu-95MS and Navy", attack.CarrierWords);
        Assert.Equal([PlacePrecision.Region, PlacePrecision.Unresolved], attack.Affected.Select(place => place.Precision));
        Assert.Equal(["UA32"], attack.MainTarget.Regions);
    }

    [Fact]
    public void Derive_DestroyedDetailsByRegion_NamesOneRegionByItsCodeAndSeveralAsWorded()
    {
        var (attack, _) = Derive(("destroyed_details", "{'Odesa oblast': 3, 'Odesa oblast and Kherson oblast': 4, 'Cehrnihiv oblast': NaN}"));

        Assert.Equal(["UA51", "Odesa oblast and Kherson oblast", "Cehrnihiv oblast"], attack.Claims.Where(claim => claim.Part.Length > 0)
            .Select(claim => claim.Part));
    }

    [Fact]
    public void Derive_LiteralWithAQuoteMissing_WarnsAndTakesTheRow()
    {
        var (attack, warnings) = Derive(("affected region", "['Odesa oblast', Sumy oblast']"));

        Assert.Empty(attack.Affected);
        Assert.Equal(["affected region"], warnings.Select(warning => warning.Field));
    }

    [Fact]
    public void Derive_MoreInterceptedThanLaunched_KeepsBothAndWarns()
    {
        var (attack, warnings) = Derive(("model", "3M22 Zircon"), ("launched", "2.0"), ("destroyed", "4.0"));

        Assert.Equal(["launched zircon  = 2", "intercepted zircon  = 4"], Claims(attack));
        Assert.Equal("2 launched, but 4 are accounted for.", Assert.Single(warnings).Reason);
    }

    [Theory]
    [InlineData("https://t.me/kpszsu/44624", "ua-air-force")]
    [InlineData("kpszsu/videos/371870688887786/", "ua-air-force")]
    [InlineData("PvKPivden/posts/1", "ua-command-south")]
    [InlineData("https://t.me/war_monitor/27083", "unlisted:t.me:war_monitor")]
    [InlineData("kharkivoda.gov.ua/news/123125", "unlisted:kharkivoda.gov.ua")]
    [InlineData("watch/?v=1216014506516442", "unlisted:watch")]
    public void Derive_Page_BelongsToItsSource(string source, string claimant) =>
        Assert.All(Derive(("source", source)).Attack.Claims, claim => Assert.Equal(claimant, claim.Claimant));

    [Theory]
    [InlineData("2023-05-16 3:30", "2023-05-16 ", "2023-05-16T03:30_2023-05-16")]
    [InlineData("", "2023-05-16", "_2023-05-16")]
    public void Derive_DatesAndOneDigitHours_KeepTheirPrecision(string start, string end, string inId) =>
        Assert.Contains($"mad.{inId}.", Derive(("time_start", start), ("time_end", end)).Attack.Id, StringComparison.Ordinal);

    [Theory]
    [InlineData("time_end", "")]
    [InlineData("time_end", "16.11.2025")]
    [InlineData("time_start", "yesterday")]
    [InlineData("launched", "-1")]
    [InlineData("launched", "1e30")]
    [InlineData("destroyed", "NaN")]
    [InlineData("is_shahed", "1.5")]
    [InlineData("model", " ")]
    [InlineData("source", "")]
    public void ReadRow_CellThatCannotBeRead_IsAFaultOfItsColumn(string column, string text) =>
        Assert.Equal([column], ReadRow((column, text)).Faults.Select(fault => fault.Field));

    private static string? Count(Measure measure, string part, params (string, string)[] cells) => Derive(cells).Attack.Claims
        .Where(claim => claim.Measure == measure && claim.Part == part)
        .Select(claim => Quantity.FromWire(claim.Quantity).ToString())
        .SingleOrDefault();

    private static IEnumerable<string> Claims(Attack attack) => attack.Claims.Select(claim =>
        $"{Sitrep.Contracts.Json.EnumWords.Of(claim.Measure)} {claim.Item} {claim.Part} = {Quantity.FromWire(claim.Quantity)}");

    private static DatasetRow ReadRow(params (string, string)[] cells)
    {
        using var file = new MemoryStream(new MissileFile([.. MissileFile.Columns, "status_data"]).Row(cells).Bytes.ToArray());
        return ((StagedDataset)Dataset.Read(file, [], TestContext.Current.CancellationToken)).Rows.Single();
    }

    private static (Attack Attack, Violations Warnings) Derive(params (string, string)[] cells)
    {
        var row = ReadRow(cells);
        Assert.Empty(row.Faults);
        Violations warnings = [];
        foreach (var warning in row.Warnings)
            warnings.Add(warning);
        var attack = (Attack)Dataset.Derive(row, Dataset.IdOf(row), new Registers(SourceRegister.Shipped, AliasIndex.Empty), warnings);
        Violations faults = [];
        new Strikes.Attacks.AttackKind().Check(attack, faults);
        Assert.Empty(faults);
        return (attack, warnings);
    }
}
