using Google.Protobuf.WellKnownTypes;
using Sitrep.Evidence.V1;
using Sitrep.Strikes.V1;

namespace Sitrep.Strikes.Tests.Imports;

/// <summary>The dataset's three known snapshots, oldest first. They are not part of the repository.</summary>
public sealed class MissileSnapshotTests : IAsyncLifetime
{
    private RunningService _service = null!;

    private static string? Folder => Environment.GetEnvironmentVariable("SITREP_TEST_DATA");

    public async ValueTask InitializeAsync() => _service = await Subject.StartAsync();

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Import_ThreeSnapshots_TellsNewRevisedAndUnchangedAsCountedIndependently()
    {
        if (Folder is null)
            Assert.Skip("SITREP_TEST_DATA names no folder with the snapshots.");

        var first = await ImportAsync("2025-04", "2025-04-11T12:00:00Z");
        Assert.Equal((2286L, 0L, 0L, 0L, 0L), Counts(first));
        Assert.Equal((31_148L, 20_816L), await SumsAsync(_ => true));

        var dry = await ImportAsync("2026-02", "2026-02-08T12:00:00Z", dryRun: true);
        var second = await ImportAsync("2026-02", "2026-02-08T12:00:00Z");
        Assert.Equal((1092L, 88L, 2198L, 0L, 0L), Counts(second));
        Assert.Equal(dry.Rows, second.Rows);
        Assert.Equal(17, second.Rows.Count(row => row.Changes.Any(change => change.Field is "model" or "launch_place" or "target")));
        Assert.DoesNotContain(second.Rows.SelectMany(row => row.Changes), change => change.Field is "launched" or "destroyed");
        Assert.Equal((85_814L, 60_292L), await SumsAsync(_ => true));
        Assert.Equal((81_283L, 56_235L), await SumsAsync(page => page == "kpszsu"));
        Assert.Equal((3_698L, 3_501L), await SumsAsync(page => page == "PvKPivden"));
        Assert.Equal((254L, 112L), await SumsAsync(page => page == "GeneralStaff.ua"));
        Assert.Equal((222L, 216L), await SumsAsync(page => page == "pvkshid"));
        Assert.Equal((164L, 108L), await SumsAsync(page => page == "https:"));
        Assert.Equal((148L, 82L), await SumsAsync(page => page == "CinCAFU"));
        Assert.Equal((32L, 31L), await SumsAsync(page => page == "PvkZahid"));
        Assert.Equal((13L, 7L), await SumsAsync(page => page is "watch" or "PvkCenter" or "kharkivoda.gov.ua"));

        var third = await ImportAsync("2026-03", "2026-03-01T12:00:00Z");
        Assert.Equal((90L, 2L, 3376L, 0L, 0L), Counts(third));
        Assert.Equal((89_870L, 63_810L), await SumsAsync(_ => true));
        Assert.Equal(
            [("destroyed", "4", "0"), ("not_reach_goal", "", "2")],
            third.Rows.SelectMany(row => row.Changes).Select(change => (change.Field, change.OldValue, change.NewValue)));

        var again = await ImportAsync("2026-03", null);
        Assert.Equal((0L, 0L, 3468L, 0L, 0L), Counts(again));
        Assert.False(again.Summary.Published);
    }

    [Fact]
    public async Task Import_SnapshotAfterTheSample_LeavesTheNightAsItIs()
    {
        if (Folder is null)
            Assert.Skip("SITREP_TEST_DATA names no folder with the snapshots.");
        await _service.ImportAsync(Sample.Text);
        IReadOnlyList<Attack> sample = [.. (await AttacksAsync()).Where(attack => attack.Attacker == "RUS")];

        var answer = await ImportAsync("2026-02", "2026-02-08T12:00:00Z");

        Assert.Equal((3376L, 0L, 2L, 0L, 0L), Counts(answer));
        IReadOnlyDictionary<string, Attack> now = (await AttacksAsync()).ToDictionary(attack => attack.Id);
        Assert.Equal(2, sample.Count);
        Assert.All(sample, attack => Assert.Equal(attack, now[attack.Id]));
    }

    [Fact]
    public async Task Rederive_SnapshotOnceItsWordsAreLearned_RevisesTheRowsThatHaveThemAsCountedIndependently()
    {
        if (Folder is null)
            Assert.Skip("SITREP_TEST_DATA names no folder with the snapshots.");
        await ImportAsync("2026-02", "2026-02-08T12:00:00Z");
        var region = Wire.Source("ua-kharkiv-administration");
        region.PagePatterns.Add("kharkivoda.gov.ua");
        await _service.ImportAsync(ImportCalls.Bulletin(
            """{"bulletin":1}""", ("source", region), ("alias", Weapon("Фенікс", "phoenix")), ("alias", Weapon("Картограф", "kartograf"))));

        var dry = await _service.RederiveAsync(dryRun: true);
        var run = await _service.RederiveAsync();
        var again = await _service.RederiveAsync();

        Assert.Equal(dry.Rows, run.Rows);
        Assert.Equal((0L, 3L, 3375L, 0L, 0L), Counts(run));
        Assert.Equal((true, 3L), (run.Summary.Published, run.Summary.Revision));
        Assert.Equal((0L, 0L, 3378L, 0L, 0L), Counts(again));
        Assert.False(again.Summary.Published);
        Assert.Equal((85_814L, 60_292L), await SumsAsync(_ => true));
        var attacks = await AttacksAsync();
        Assert.Equal(["kartograf", "phoenix"], attacks.Select(attack => attack.Item).Where(item => item is "kartograf" or "phoenix")
            .Order(StringComparer.Ordinal));
        Assert.Single(attacks, attack => attack.Claims.Any(claim => claim.Claimant == region.Id));
    }

    private static Alias Weapon(string words, string item) => new()
    {
        Id = item,
        AliasKind = AliasKind.Weapon,
        Words = words,
        Item = item,
        ItemClass = ItemClass.TacticalUav,
        Citations = { Wire.Citation() },
    };

    private async Task<ImportAnswer> ImportAsync(string snapshot, string? knownTime, bool dryRun = false) => await _service.ImportAsync(
        await File.ReadAllBytesAsync(Path.Combine(Folder!, "missile_attacks_daily", $"missile_attacks_daily.{snapshot}.csv"),
            TestContext.Current.CancellationToken),
        new ImportOptions
        {
            Format = MissileFile.Format,
            DryRun = dryRun,
            KnownTime = knownTime is null ? null : Timestamp.FromDateTimeOffset(DateTimeOffset.Parse(knownTime, null)),
        });

    private static (long New, long Revised, long Unchanged, long Gone, long Rejected) Counts(ImportAnswer answer) => (
        answer.Summary.NewRows, answer.Summary.RevisedRows, answer.Summary.UnchangedRows, answer.Summary.GoneRows, answer.Summary.RejectedRows);

    // What the known numbers add up to, whoever claims them: a check of the import, and no figure of any report.
    private async Task<(long Launched, long Intercepted)> SumsAsync(Func<string, bool> isPage)
    {
        List<Claim> claims =
        [
            .. (await AttacksAsync()).SelectMany(attack => attack.Claims)
                .Where(claim => claim.Part.Length == 0 && isPage(claim.Citations[0].Uri.Split('/')[0])),
        ];
        return (SumOf(Measure.Launched), SumOf(Measure.Intercepted));

        long SumOf(Measure measure) => claims.Where(claim => claim.Measure == measure).Sum(claim => claim.Quantity.Lower);
    }

    private async Task<List<Attack>> AttacksAsync()
    {
        var client = new AttackService.AttackServiceClient(_service.Calls);
        List<Attack> attacks = [];
        var request = new ListAttacksRequest() { PageSize = 500 };
        do
        {
            var page = await client.ListAttacksAsync(request);
            attacks.AddRange(page.Attacks);
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);
        return attacks;
    }
}
