using CsCheck;
using Sitrep.Contracts.Json;
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

/// <summary>What the database finds by terms, at any revision, is what one finds who looks through all records of that revision.</summary>
public sealed class AttackTermsTests : IAsyncLifetime
{
    private const int Revisions = 60;
    private const int PageSize = 3;

    private static readonly DateTime First = new(2025, 10, 20);

    private static readonly Gen<string> Region = Gen.OneOf("UA5", "UA51", "UA30", "RU-KRS");
    private static readonly Gen<string> Claimant = Gen.OneOf(Wire.AirForce, "ru-mod", "ua-gs");
    private static readonly Gen<ItemClass> Class = Gen.OneOf(ItemClass.Uav, ItemClass.Missile, ItemClass.Bomb);
    private static readonly Gen<string> Party = Gen.OneOf("RUS", "UKR");

    // Few, so that many attacks end at one instant or within one hour.
    private static readonly Gen<DateTime> End = Gen.Select(
        Gen.OneOf(First, First, First, First.AddYears(-35)), Gen.Int[0, 2], Gen.OneOf(0, 1, 59, 60, 540),
        (day, days, minutes) => day.AddDays(days).AddMinutes(minutes));

    // Few ids, so that records have many versions; some are withdrawn, and some are written twice by one transaction.
    private static readonly Gen<Attack> Attacks = Gen.Select(
        Gen.Int[0, 15], End, Class, Party, Region.Array[0, 3], Claimant.Array[1, 2], Gen.Select(Gen.Bool, Gen.Int[0, 4]),
        (id, end, itemClass, party, regions, claimants, how) =>
        {
            var window = how.Item1 ? Wire.Window(null, $"{end:yyyy-MM-dd}", "UTC") : Wire.Window(null, $"{end:yyyy-MM-ddTHH:mm}", "UTC");
            var claims = claimants.Distinct().Select(claimant => Wire.Claim(Measure.Launched, "attack-uav", Wire.Exactly(1), claimant));
            var attack = Make.Attack($"attack-{id}", window, "attack-uav", itemClass, party, Make.Region(regions.Distinct()), claims);
            attack.Citations.Clear();
            attack.WithdrawnReason = how.Item2 == 0 ? "It did not happen." : "";
            return attack;
        });

    private static readonly Gen<string> AnyTerm = Gen.OneOf(
        Region.Select(region => Term.Of("region", region)), Claimant.Select(Term.Source), Party.Select(party => Term.Of("attacker", party)),
        Class.Select(itemClass => Term.Of("class", EnumWords.Of(itemClass))),
        Gen.OneOf("", "source:nobody", "region:UA", "UA51", "class:uav region:UA51", "region:UA5%"));

    private static readonly Gen<RecordQuery> Queries = Gen.Select(
        AnyTerm.Array[0, 3], Gen.Bool, Gen.Int[0, 3], End, Gen.Int[1, 60], (terms, withdrawn, bounded, from, hours) => new RecordQuery
        {
            Terms = terms,
            ShowWithdrawn = withdrawn,
            Period = bounded == 0 ? new Period(from, from.AddHours(hours), IanaZone.Get("UTC")) : null,
        });

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sitrep-strikes-");
    private readonly RecordSet _records = new(new AttackKind());
    private readonly List<Dictionary<string, (long Revision, Attack Attack)>> _history = [[]];
    private Database _database = null!;

    private RecordStore Store => _records.StoreOf<Attack>();

    [Fact]
    public void List_ByAnyTermsAtAnyRevision_GivesPageByPageWhatALookThroughAllGives() =>
        Gen.Select(Queries, Gen.Int[0, Revisions]).Sample((query, revision) =>
        {
            var expected = InOrder(query, revision);
            Read(revision, snapshot =>
            {
                List<string> paged = [];
                RecordPosition? after = null;
                while (Store.List(snapshot, query, after, PageSize) is { Count: > 0 } page)
                {
                    paged.AddRange(page.Select(record => record.Id));
                    after = Store.PositionOf(page[^1]);
                }

                Assert.Equal(expected, paged);
                Assert.Equal(expected.Count, Store.Count(snapshot, query));
                Assert.Equal(expected.LastOrDefault(), Store.Last(snapshot, query)?.Id);
            });
        }, iter: 1_000);

    [Fact]
    public void ChangedBetween_AnyTwoRevisions_GivesWhatMatchesAtOneAndHasAnotherVersion() =>
        Gen.Select(Queries, Gen.Int[0, Revisions], Gen.Int[0, Revisions]).Sample((query, one, other) =>
        {
            var (left, right) = (Math.Min(one, other), Math.Max(one, other));
            var expected = InOrder(query, left).Union(InOrder(query, right))
                .Where(id => _history[right][id].Revision > left);
            Read(right, snapshot => Assert.Equal(
                expected.Order(StringComparer.Ordinal),
                Store.ChangedBetween(snapshot.AsOf(left), snapshot, query).Select(row => row.Id).Order(StringComparer.Ordinal)));
        }, iter: 500);

    [Theory]
    [InlineData("source:nobody")]
    [InlineData("source:seldom")]
    [InlineData("class:uav", "source:seldom")]
    [InlineData("source:seldom", "class:uav")]
    public async Task List_ByATermOfFew_TakesNoMoreStepsBecauseOfOtherRecords(params string[] terms)
    {
        await WriteAsync([Named("seldom", "seldom")]);
        var query = new RecordQuery() { Terms = terms };
        await WriteAsync(Enumerable.Range(0, 2_000).Select(number => Named($"first-{number}", "ua-air-force")));
        var before = Steps(query);

        await WriteAsync(Enumerable.Range(0, 4_000).Select(number => Named($"then-{number}", "ua-air-force")));

        Assert.InRange(Steps(query), 0, before + 20);

        static Attack Named(string id, string claimant) => Make.Attack(
            id, claims: Wire.Claim(Measure.Launched, "attack-uav", Wire.Exactly(1), claimant));
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
        foreach (var written in Attacks.Array[1, 8].Array[Revisions].Single())
        {
            await WriteAsync(written);
            var then = _history[^1].ToDictionary();
            foreach (var attack in written)
                then[attack.Id] = (_history.Count, attack);
            _history.Add(then);
        }
    }

    public ValueTask DisposeAsync()
    {
        _database.Dispose();
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private List<string> InOrder(RecordQuery query, int revision) =>
    [
        .. _history[revision].Values.Select(version => version.Attack)
            .Where(attack => query.ShowWithdrawn || attack.WithdrawnReason.Length == 0)
            .Where(attack => query.Period?.Contains(attack.Window) ?? true)
            .Where(attack => query.Terms.All(term => term.Length == 0 || TermsOf(attack).Contains(term)))
            .OrderBy(attack => Store.PositionOf(attack).EndsAt)
            .ThenBy(attack => attack.Id, StringComparer.Ordinal)
            .Select(attack => attack.Id),
    ];

    private static List<string> TermsOf(Attack attack) =>
    [
        $"attacker:{attack.Attacker}", $"item:{attack.Item}", $"class:{EnumWords.Of(attack.ItemClass)}",
        .. attack.Target.Regions.Select(region => $"region:{region}"),
        .. attack.Claims.Select(claim => $"source:{claim.Claimant}"),
    ];

    private void Read(int revision, Action<Snapshot> look) => _database.Read(ReadPoint.AtRevision(revision), snapshot =>
    {
        look(snapshot);
        return true;
    });

    private Task WriteAsync(IEnumerable<Attack> attacks) => _database.WriteAsync(
        new WriteOptions(),
        tx =>
        {
            foreach (var attack in attacks)
                Store.Put(tx, attack.Clone());
            return true;
        },
        TestContext.Current.CancellationToken);

    /// <summary>How far SQLite's machine runs for a page, in tens of its steps.</summary>
    private int Steps(RecordQuery query) => _database.Read(ReadPoint.Newest, snapshot =>
    {
        var steps = 0;
        raw.sqlite3_progress_handler(snapshot.Connection.Handle, 10, _ => steps++ < 0 ? 1 : 0, null);
        Store.List(snapshot, query, null, PageSize);
        return steps;
    });
}
