using CsCheck;
using Google.Protobuf.WellKnownTypes;
using Sitrep.Contracts.Time;
using Sitrep.Evidence.Time;
using Sitrep.Evidence.V1;
using Sitrep.Strikes.Tests.Comparisons;
using Sitrep.Strikes.V1;
using Quantity = Sitrep.Evidence.Quantities.Quantity;

namespace Sitrep.Strikes.Tests.Summaries;

/// <summary>Sections and changes are put together from what is kept of their days. Asked while records are written, corrected, moved in time
/// and withdrawn, they say at every revision what a service says that has kept nothing, and what the records add up to.</summary>
public sealed class AnyHistoryTests
{
    private const int Writes = 60;
    private const int QuestionsAtOnce = 4;

    private static readonly string[] Zones = [Wire.Kyiv, "UTC", "America/New_York", "Asia/Kathmandu"];
    private static readonly DateTime First = new(2025, 10, 25); // clocks go back in Kyiv on the second day

    private static readonly Gen<Place?> Target = Gen.OneOf<Place?>(Make.Country, Make.Region("UA51"), Make.Region("UA51", "UA63"), null);

    private static readonly Gen<Window> Window = Gen.Select(
        Gen.Int[0, 5], Gen.OneOf(0, 1, 2 * 60, 9 * 60, 19 * 60, 23 * 60), Gen.Int[0, 3], Gen.Int[1, 50],
        (day, minute, how, hours) =>
        {
            var end = First.AddDays(day).AddMinutes(minute);
            return how switch
            {
                0 => Wire.Window(null, $"{end:yyyy-MM-dd}"),
                1 => Wire.Window($"{end.AddDays(-1):yyyy-MM-dd}", $"{end:yyyy-MM-dd}"),
                _ => Wire.Window($"{end.AddHours(-hours):yyyy-MM-ddTHH:mm}", $"{end:yyyy-MM-ddTHH:mm}", "UTC"),
            };
        });

    private static readonly Gen<Attack> Attacks = Gen.Select(
        Gen.Int[0, 24], Window, Target, Gen.OneOf(Wire.AirForce, "ua-command-south", "ru-mod"), Gen.Int[0, 40], Gen.Int[-1, 45], Gen.Int[0, 5],
        (id, window, target, claimant, launched, intercepted, post) =>
        {
            var attack = Make.Counted(
                $"attack-{id}", window, launched, intercepted < 0 ? null : intercepted, claimant, target: target,
                uri: $"https://posts.example/{post}");
            attack.MayRepeatEvening = id % 3 == 0;
            return attack;
        });

    private static readonly Gen<(int Start, int Hours, string Zone, string Region)> Questions = Gen.Select(
        Gen.OneOf(Gen.Int[0, 6].Select(day => day * 24), Gen.Int[0, 150]), Gen.OneOf(Gen.Int[1, 4].Select(days => days * 24), Gen.Int[1, 80]),
        Gen.OneOf(Zones), Gen.OneOf("", "", "UA51", "UA63"));

    [Fact]
    public async Task Summarize_AndListChanges_WhileRecordsAreWritten_SayWhatAFreshServiceSays_AndTotalsWhatTheRecordsAddUpTo()
    {
        await using var service = await Subject.StartAsync();
        List<(SummarizeRequest Question, StrikesSection Section)> sections = [];
        List<(ListChangesRequest Question, ChangeTable Table)> changes = [];
        for (var write = 0; write < Writes; write++)
        {
            var revision = await WriteAsync(service, write);
            foreach (var asked in Questions.Array[QuestionsAtOnce].Single())
            {
                var at = Gen.Long[Math.Max(0, revision - 8), revision].Single();
                var question = Summarize(asked, at);
                sections.Add((question, (await service.SummarizeAsync(question)).Section));
                var comparison = Compare(asked, Gen.Long[0, at].Single(), at);
                changes.Add((comparison, (await service.ListChangesAsync(comparison)).Table));
            }
        }

        foreach (var (question, section) in sections)
            Assert.Equal(await AddUpAsync(service, question), TotalsOf(section));
        await service.RestartAsync();
        sections.Reverse();
        foreach (var (question, section) in sections)
            Assert.Equal(section, (await service.SummarizeAsync(question)).Section);
        foreach (var (comparison, table) in changes)
        {
            Assert.Equal(table, (await service.ListChangesAsync(comparison)).Table);
            Assert.Equal(
                await CountChangesAsync(service, comparison),
                table.Counts.Where(count => count.RecordKind == "attack").Sum(count => count.Records));
        }
    }

    private static async Task<long> WriteAsync(RunningService service, int write)
    {
        if (write % 12 == 11)
        {
            // The register of sources, too, decides what a section says.
            var sources = new RecordCalls(service.Calls, Subject.Kinds["source"]);
            var source = (Source)(await sources.GetAsync(Wire.AirForce)).Record;
            source.Reliability = source.Reliability == Reliability.B ? Reliability.C : Reliability.B;
            return (await sources.UpdateAsync(source)).Revision;
        }

        var calls = new RecordCalls(service.Calls, Subject.Kinds["attack"]);
        var attack = Attacks.Single();
        var known = (await calls.ListAsync(("show_withdrawn", true), ("page_size", 100))).Records.FirstOrDefault(record => record.Id == attack.Id);
        if (known is null)
            return (await calls.CreateAsync(attack)).Revision;
        if (known.WithdrawnReason.Length > 0)
        {
            var damages = new RecordCalls(service.Calls, Subject.Kinds["damage"]);
            return (await damages.CreateAsync(Make.Damage($"damage-{write}", attack.Window))).Revision;
        }

        attack.Etag = known.Etag;
        return write % 5 == 4
            ? (await calls.WithdrawAsync(attack.Id, attack.Etag, "Told twice.")).Revision
            : (await calls.UpdateAsync(attack)).Revision;
    }

    private static SummarizeRequest Summarize((int Start, int Hours, string Zone, string Region) asked, long revision)
    {
        var (start, stop) = Edges(asked);
        return new SummarizeRequest
        {
            Start = start,
            End = stop,
            CompareStart = Timestamp.FromDateTimeOffset(start.ToDateTimeOffset().AddHours(-asked.Hours)),
            CompareEnd = start,
            Zone = asked.Zone,
            Region = asked.Region,
            ReadRevision = revision,
        };
    }

    private static ListChangesRequest Compare((int Start, int Hours, string Zone, string Region) asked, long left, long right)
    {
        var (start, stop) = Edges(asked);
        return new() { Start = start, End = stop, Zone = asked.Zone, Region = asked.Region, LeftRevision = left, ReadRevision = right };
    }

    private static (Timestamp Start, Timestamp Stop) Edges((int Start, int Hours, string Zone, string Region) asked)
    {
        // Most periods are of local days, as reports are; some begin and end at any hour.
        var zone = IanaZone.Get(asked.Zone);
        var first = asked.Start % 24 == 0 ? zone.StartOf(DateOnly.FromDateTime(First.AddHours(asked.Start - 24))) : First.AddHours(asked.Start - 24);
        var last = asked.Hours % 24 == 0 && asked.Start % 24 == 0
            ? zone.StartOf(DateOnly.FromDateTime(First.AddHours(asked.Start + asked.Hours - 24)))
            : first.AddHours(asked.Hours);
        return (Timestamp.FromDateTimeOffset(first), Timestamp.FromDateTimeOffset(last));
    }

    // What may repeat an evening is a range, told of by tests of its own.
    private static SortedDictionary<string, string> TotalsOf(StrikesSection section) => new(section.Figures
        .Where(figure => figure is { Basis: Basis.Total, Item.Length: > 0, Measure: Measure.Launched })
        .ToDictionary(figure => figure.Id, figure => $"{Quantity.FromWire(figure.Quantity).Upper} of {figure.Claims}"));

    private static async Task<SortedDictionary<string, string>> AddUpAsync(RunningService service, SummarizeRequest question)
    {
        var period = new Period(question.Start.ToDateTimeOffset(), question.End.ToDateTimeOffset(), IanaZone.Get(question.Zone));
        var counted = (await AllAsync(service, question.ReadRevision))
            .Where(attack => attack.WithdrawnReason.Length == 0 && period.Contains(attack.Window))
            .Where(attack => question.Region.Length == 0 || attack.Target?.Regions is [var only] && only == question.Region)
            .SelectMany(attack => attack.Claims, (attack, claim) => (attack.Item, claim))
            .Where(pair => pair.claim.Measure == Measure.Launched)
            .GroupBy(pair => $"strikes.launched.item.{pair.Item}.RUS.{pair.claim.Claimant}", pair => pair.claim.Quantity);
        return new(counted.ToDictionary(group => group.Key, group => $"{group.Sum(quantity => quantity.Upper)} of {group.Count()}"));
    }

    private static async Task<int> CountChangesAsync(RunningService service, ListChangesRequest comparison)
    {
        var period = new Period(comparison.Start.ToDateTimeOffset(), comparison.End.ToDateTimeOffset(), IanaZone.Get(comparison.Zone));
        var before = (await AllAsync(service, comparison.LeftRevision)).ToDictionary(attack => attack.Id);
        return (await AllAsync(service, comparison.ReadRevision)).Count(now =>
        {
            var was = before.GetValueOrDefault(now.Id);
            return !Equals(Standing(was), Standing(now))
                && new[] { was, now }.Any(attack => Standing(attack) is { } standing
                    && period.Contains(standing.Window)
                    && (comparison.Region.Length == 0 || standing.Target?.Regions is [var only] && only == comparison.Region));
        });
    }

    private static Attack? Standing(Attack? attack)
    {
        if (attack is null or { WithdrawnReason.Length: > 0 })
            return null;
        var standing = attack.Clone();
        standing.Etag = "";
        return standing;
    }

    private static async Task<IReadOnlyList<Attack>> AllAsync(RunningService service, long revision)
    {
        var calls = new RecordCalls(service.Calls, Subject.Kinds["attack"]);
        return [.. (await calls.ListAsync(("show_withdrawn", true), ("page_size", 100), ("read_revision", revision))).Records.Cast<Attack>()];
    }
}
