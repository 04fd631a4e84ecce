using CsCheck;
using Sitrep.Contracts.Time;
using Sitrep.Evidence;
using Sitrep.Evidence.Records;
using Sitrep.Evidence.Time;
using Sitrep.Evidence.V1;
using Sitrep.Storage;
using Sitrep.Strikes.Attacks;
using Sitrep.Strikes.V1;
using SQLitePCL;

namespace Sitrep.Strikes.Tests.Attacks;

/// <summary>What the database finds in a period is what the pure rule puts into it.</summary>
public sealed class AttackPeriodTests : IAsyncLifetime
{
    private const int AttacksStored = 300;

    private static readonly DateTime First = new(2025, 10, 20); // the clock is put back within the days that follow

    private static readonly Gen<string> Zone = Gen.OneOf(
        "Europe/Kyiv", "UTC", "America/New_York", "Pacific/Pago_Pago", "Pacific/Kiritimati", "Asia/Kathmandu");

    // Ends crowd around midnights, where belonging is decided.
    private static readonly Gen<DateTime> Local = Gen.Select(
        Gen.Int[0, 14], Gen.OneOf(0, 0, 1, 9 * 60, 12 * 60, (23 * 60) + 59), (day, minute) => First.AddDays(day).AddMinutes(minute));

    // Also longer than what a database looks for among all windows.
    private static readonly Gen<int> Hours = Gen.OneOf(Gen.Int[0, 40], Gen.Int[0, 40], Gen.Int[60, 400]);

    private static readonly Gen<Window> Windows = Gen.Select(Local, Zone, Hours, Gen.Int[0, 5], (end, zone, hours, kind) => kind switch
    {
        0 => Wire.Window(null, Day(end), zone),
        1 => Wire.Window(Day(end.AddHours(-hours)), Day(end), zone),
        2 => Wire.Window(null, Time(end), zone),
        _ => Wire.Window(Time(end.AddHours(-hours)), Time(end), zone),
    });

    private static readonly Gen<Period> Periods = Gen.Select(Local, Zone, Gen.Int[1, 100], (start, name, hours) =>
    {
        var zone = IanaZone.Get(name);
        var from = zone.FirstInstant(start);
        return new Period(from, from.AddHours(hours), zone);
    });

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sitrep-strikes-");
    private readonly RecordSet _records = new(new AttackKind());
    private readonly List<Attack> _attacks = [];
    private Database _database = null!;

    [Fact]
    public void List_AnyPeriod_GivesWhatBelongsToIt() => Periods.Sample(period =>
        Assert.Equal(
            Ids(_attacks.Where(attack => period.Contains(attack.Window))),
            Ids(Found(new RecordQuery { Period = period }))));

    [Fact]
    public void List_OverlappingAnyPeriod_GivesWhatTouchesItAndEndsAfterIt() => Periods.Sample(period =>
        Assert.Equal(
            Ids(_attacks.Where(attack => period.Touches(attack.Window) && !period.Contains(attack.Window))),
            Ids(Found(new RecordQuery { Overlapping = period }))));

    [Fact]
    public async Task List_Overlapping_TakesNoMoreStepsBecauseOfWhatEndsLater()
    {
        var query = new RecordQuery { Overlapping = new(First, First.AddDays(1), IanaZone.Get("UTC")) };
        var before = Steps(query);
        var later = Enumerable.Range(0, 2_000)
            .Select(hour => Make.Attack($"later-{hour}", Wire.Window(null, Time(First.AddYears(1).AddHours(hour)), "UTC")));

        await _database.WriteAsync(new WriteOptions(), tx => Store(tx, later), TestContext.Current.CancellationToken);

        Assert.InRange(Steps(query), 1, before * 3 / 2);
    }

    public async ValueTask InitializeAsync()
    {
        _database = Database.Open(new DatabaseOptions
        {
            Path = Path.Combine(_folder.FullName, "strikes.db"),
            Migrations =
            [
                new MigrationSet("evidence", typeof(EvidenceRegistration).Assembly, "Migrations"),
                new MigrationSet("strikes", typeof(StrikesApp).Assembly, "Migrations"),
            ],
        });
        Windows.Array[AttacksStored].Single().Index().ToList()
            .ForEach(pair => _attacks.Add(Make.Attack($"attack-{pair.Index}", pair.Item)));
        await _database.WriteAsync(new WriteOptions(), tx => Store(tx, _attacks), CancellationToken.None);
    }

    public ValueTask DisposeAsync()
    {
        _database.Dispose();
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private bool Store(WriteTransaction tx, IEnumerable<Attack> attacks)
    {
        foreach (var attack in attacks)
            _records.StoreOf<Attack>().Put(tx, attack);
        return true;
    }

    /// <summary>How far SQLite's machine runs for a query, in tens of its steps.</summary>
    private int Steps(RecordQuery query) => _database.Read(ReadPoint.Newest, snapshot =>
    {
        var steps = 0;
        raw.sqlite3_progress_handler(snapshot.Connection.Handle, 10, _ => steps++ < 0 ? 1 : 0, null);
        _records.StoreOf<Attack>().List(snapshot, query, null, int.MaxValue);
        return steps;
    });

    private IEnumerable<Attack> Found(RecordQuery query) => _database.Read(
        ReadPoint.Newest, snapshot => _records.StoreOf<Attack>().List(snapshot, query, null, int.MaxValue).Cast<Attack>().ToList());

    private static string Ids(IEnumerable<Attack> attacks) =>
        string.Join(' ', attacks.Select(attack => attack.Id).Order(StringComparer.Ordinal));

    private static string Day(DateTime local) => $"{local:yyyy-MM-dd}";

    private static string Time(DateTime local) => $"{local:yyyy-MM-ddTHH:mm}";
}
