using CsCheck;
using Sitrep.Evidence.V1;
using Sitrep.Strikes.V1;
using Quantity = Sitrep.Evidence.Quantities.Quantity;

namespace Sitrep.Strikes.Tests.Summaries;

/// <summary>Parts of a period add up to the whole of it, and rows to all attacks.</summary>
public sealed class AddingUpTests
{
    private const int Days = 30;
    private const int Runs = 4; // each starts a service and asks it thirty-one questions

    // The clock is put back within it, and the definition of "intercepted" stays the same.
    private static readonly DateOnly First = new(2025, 10, 10);

    private static readonly Gen<Window> Window = Gen.Select(Gen.Int[-2, (Days * 24) + 2], Gen.Int[1, 30], Gen.Int[0, 4], (hour, length, kind) =>
    {
        var end = First.ToDateTime(default).AddHours(hour);
        var day = $"{end:yyyy-MM-dd}";
        return kind switch
        {
            0 => Wire.Window(null, day),
            1 => Wire.Window($"{end.AddDays(-1):yyyy-MM-dd}", day),
            _ => Wire.Window($"{end.AddHours(-length):yyyy-MM-ddTHH:mm}", $"{end:yyyy-MM-ddTHH:mm}"),
        };
    });

    private static readonly Gen<Evidence.V1.Quantity> Count = Gen.Frequency(
        (4, Gen.Long[0, 200].Select(Wire.Exactly)),
        (1, Gen.Long[0, 200].Select(lower => new Evidence.V1.Quantity { Lower = lower, Approximate = true, Disclosure = Disclosure.Reported })),
        (1, Gen.OneOf(Disclosure.NotReported, Disclosure.Unknown, Disclosure.Withheld).Select(why => Wire.NoNumber(why))));

    private static readonly Gen<Place?> Target = Gen.OneOf<Place?>(
        null, Make.Country, Make.Region("UA51"), Make.Region("UA51", "UA65"), Make.Region("UA14"));

    private static readonly Gen<Attack[]> Attacks = Gen.Select(
            Window, Gen.OneOf("attack-uav", "kh-101"), Gen.OneOf(Wire.AirForce, "ua-command-south"), Target, Count, Count)
        .Select(t => Make.Attack(
            "x", t.Item1, t.Item2, t.Item2 == "kh-101" ? ItemClass.Missile : ItemClass.Uav, "RUS", t.Item4,
            Wire.Claim(Measure.Launched, t.Item2, t.Item5, t.Item3),
            Wire.Claim(Measure.Intercepted, t.Item2, t.Item6, t.Item3)))
        .Array[1, 80]
        .Select(attacks =>
        {
            for (var i = 0; i < attacks.Length; i++)
                attacks[i].Id = $"attack-{i}";
            return attacks;
        });

    private static readonly Gen<Outage[]> Outages = Gen.Select(Window, Gen.Bool, Gen.OneOf("ua-government", "ua-ses"), Count)
        .Select(t => Make.Outage("x", t.Item1, t.Item2, claims: Wire.Claim(Measure.CustomersWithoutPower, "all", t.Item4, t.Item3)))
        .Array[0, 40]
        .Select(outages =>
        {
            for (var i = 0; i < outages.Length; i++)
                outages[i].Id = $"outage-{i}";
            return outages;
        });

    [Fact]
    public async Task Summarize_ThirtyDays_AreTheSumOfEachDay() => await Gen.Select(Attacks, Outages).SampleAsync(
        async (attacks, outages) =>
        {
            await using var service = await Subject.StartAsync();
            await service.PublishAsync(
            [
                .. attacks.Select(attack => ("attack", (Contracts.IRecord)attack)),
                .. outages.Select(outage => ("outage", (Contracts.IRecord)outage)),
            ]);
            List<StrikesSection> days = [];
            for (var day = 0; day < Days; day++)
                days.Add(await service.SectionAsync($"{First.AddDays(day):yyyy-MM-dd}", $"{First.AddDays(day + 1):yyyy-MM-dd}"));
            var all = await service.SectionAsync($"{First:yyyy-MM-dd}", $"{First.AddDays(Days):yyyy-MM-dd}");

            Assert.Equal(TotalsOf(all), TotalsOf([.. days]));
            Assert.Equal(Listed(all), days.Sum(Listed));
            Assert.Equal(Listed(all), all.Regions.Sum(row => row.Attacks));
            Assert.All(days.Append(all), section => Assert.Equal(Listed(section), section.Regions.Sum(row => row.Attacks)));
            Assert.Equal(all.Outages.Count + all.OutagesMore, days.Sum(day => day.Outages.Count + day.OutagesMore));
            Assert.Equal(all.Outages.Count + all.OutagesMore, all.Regions.Sum(row => row.Outages));
        },
        iter: Runs,
        threads: 1);

    [Fact]
    public async Task Summarize_ManyAttacks_ListsFiftyAndCountsTheRest()
    {
        await using var service = await Subject.StartAsync();
        await service.StoreAsync(Enumerable.Range(0, 120).Select(i =>
            Make.Counted($"attack-{i:000}", Wire.Window("2025-11-15T18:00", "2025-11-16T09:00"), 2, 1, target: Make.Country)));

        var section = await service.SectionAsync("2025-11-16", "2025-11-17");

        Assert.Equal((50, 70), (section.Attacks.Count, section.AttacksMore));
        Assert.Equal((240L, 240L), section.Figure("strikes.launched.class.uav.RUS.ua-air-force").Bounds());
        Assert.Equal(120, section.Figure("strikes.launched.class.uav.RUS.ua-air-force").Claims);
        Assert.Contains("attacks 50 70", section.Warnings("truncated"));
        Assert.True(section.CalculateSize() < 1 << 20, $"{section.CalculateSize()} bytes");
    }

    [Fact]
    public async Task Summarize_LongRecords_ListsWhatThereIsRoomForAndCountsTheRest()
    {
        var longest = new string('ა', 1_000); // three bytes each
        await using var service = await Subject.StartAsync();
        await service.PublishAsync(Enumerable.Range(0, 50).SelectMany(i => new (string, Contracts.IRecord)[]
        {
            ("attack", Noted(Make.Attack($"counted-{i:00}"), longest)),
            ("attack", Noted(Make.Attack($"late-{i:00}", Wire.Window("2025-11-16T20:00", "2025-11-17T06:00")), longest)),
            ("damage", Noted(Make.Damage($"damage-{i:00}"), longest)),
            ("outage", Noted(Make.Outage($"outage-{i:00}", ended: true), longest)),
            ("outage", Noted(Make.Outage($"standing-{i:00}", Wire.Window(null, "2025-11-15")), longest)),
            ("outage", Noted(Make.Outage($"goes-on-{i:00}", Wire.Window("2025-11-16T20:00", "2025-11-17T06:00")), longest)),
        }));

        var section = await service.SectionAsync("2025-11-16", "2025-11-17");

        Assert.All(
            [("attacks", section.Attacks.Count, section.AttacksMore), ("overlapping", section.Overlapping.Count, section.OverlappingMore),
                ("damages", section.Damages.Count, section.DamagesMore), ("outages", section.Outages.Count, section.OutagesMore),
                ("standing-outages", section.StandingOutages.Count, section.StandingOutagesMore),
                ("overlapping-outages", section.OverlappingOutages.Count, section.OverlappingOutagesMore)],
            ((string Name, int Shown, int More) list) =>
            {
                Assert.InRange(list.Shown, 1, 49);
                Assert.Equal(50, list.Shown + list.More);
                Assert.Contains($"{list.Name} {list.Shown} {list.More}", section.Warnings("truncated"));
            });
        Assert.True(section.CalculateSize() < 1 << 20, $"{section.CalculateSize()} bytes");
    }

    [Fact]
    public async Task Summarize_SumOverABlank_IsALowerBoundAndSaysSo()
    {
        await using var service = await Subject.StartAsync();
        await service.StoreAsync(
            Make.Counted("first", Wire.Window("2025-11-15T18:00", "2025-11-16T09:00"), 11, 0),
            Make.Counted("second", Wire.Window("2025-11-16T10:00", "2025-11-16T12:00"), 28, null));

        var section = await service.SectionAsync("2025-11-16", "2025-11-17");

        var unaccounted = section.Figure("strikes.unaccounted.class.uav.RUS.ua-air-force");
        Assert.Equal((11L, 39L), unaccounted.Bounds());
        Assert.Equal(28, unaccounted.NotReported);
        Assert.Equal((0L, null), section.Figure("strikes.intercepted.class.uav.RUS.ua-air-force").Bounds());
        Assert.Equal(["ua-air-force intercepted 2 1 attack-uav"], section.Warnings("no-number-reported"));
    }

    [Fact]
    public async Task Summarize_PartsBeyondTheWhole_NamesTheFaultAndComputesNothing()
    {
        await using var service = await Subject.StartAsync();
        await service.StoreAsync(Make.Counted("impossible", Wire.Window("2025-11-15T18:00", "2025-11-16T09:00"), 2, 4));

        var section = await service.SectionAsync("2025-11-16", "2025-11-17");

        Assert.Equal(["attacks/impossible ua-air-force attack-uav 2 4"], section.Warnings("impossible-sum"));
        Assert.DoesNotContain(section.Figures, figure => figure.Measure == Measure.Unaccounted);
    }

    // Per name, the sum over sections; a sum of one is itself.
    private static SortedDictionary<string, Quantity> TotalsOf(params StrikesSection[] sections) => new(
        sections.SelectMany(section => section.Figures)
            .Where(figure => figure.Basis == Basis.Total)
            .GroupBy(figure => figure.Id)
            .ToDictionary(group => group.Key, group => Quantity.Sum(group.Select(figure => Quantity.FromWire(figure.Quantity)))),
        StringComparer.Ordinal);

    private static Attack Noted(Attack attack, string note)
    {
        attack.Note = note;
        return attack;
    }

    private static Outage Noted(Outage outage, string note)
    {
        outage.Note = note;
        return outage;
    }

    private static Damage Noted(Damage damage, string note)
    {
        damage.Note = note;
        return damage;
    }

    private static int Listed(StrikesSection section) => section.Attacks.Count + section.AttacksMore;
}
