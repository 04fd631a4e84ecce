using Sitrep.Strikes.Attacks;
using Quantity = Sitrep.Evidence.Quantities.Quantity;

namespace Sitrep.Strikes.Imports.MinistryPosts;

/// <summary>Posts of the Russian Ministry of Defence: what it says that its air defence brought down.</summary>
public sealed class ModRussiaPosts(RecordSet records) : Dataset(records, "mod_russia_posts", "attack", Column.All)
{
    /// <summary>Part of what is told again: a total, a digest, a raid of days. It checks the other posts and is in no sum.</summary>
    public const string RecapPart = "recap";

    private const string Attacker = "UKR";
    private const string Page = "https://t.me/mod_russia";
    private const string Title = "Telegram post";
    private const string Language = "ru";

    public override string Description =>
        "CSV of posts of the Russian Ministry of Defence: one post per row, time in UTC; counts are read from the words, never from drone_count.";

    public override IEnumerable<DatasetRow> ReadRows(IReadOnlyList<FileLine> lines) =>
        lines.SelectMany(line => line.Faults.Any ? [UnreadableRow.From(line)] : PostRows.Read(line.Cells));

    public override string IdOf(DatasetRow row) => ((PostRow)row).Id;

    public override string? TimeOf(string key) => PostRows.TimeOf(key);

    public override IRecord Derive(DatasetRow row, string id, Registers registers, Violations warnings)
    {
        var post = (PostRow)row;
        var reading = post.Reading;
        var claimant = registers.Sources.Resolve(Page);
        var attack = new Attack()
        {
            Id = id,
            Window = reading.Window,
            Attacker = Attacker,
            Item = reading.Weapon.Item,
            ItemClass = reading.Weapon.ItemClass,
            WeaponWords = reading.WeaponWords[..Math.Min(reading.WeaponWords.Length, AttackKind.WeaponWordsMax)],
            Citations = { CitationOf(post, claimant, reading.Words) },
            MayRepeatEvening = !reading.IsRecap && reading.Window.Start?.SaidCase == Moment.SaidOneofCase.Day,
        };
        var part = reading.IsRecap ? RecapPart : "";
        Add(attack, post, claimant, Measure.Intercepted, part, reading.Intercepted, reading.Words);
        Add(attack, post, claimant, Measure.Lost, part, reading.Lost, reading.Words);
        if (!reading.IsRecap)
        {
            foreach (var place in reading.Places)
                Add(attack, post, claimant, Measure.Intercepted, place.Place, Quantity.Exact(place.Count), place.Words);
        }

        return attack;
    }

    private static void Add(Attack attack, PostRow post, string claimant, Measure measure, string part, Quantity? count, string words)
    {
        if (count is not { } quantity)
            return;
        attack.Claims.Add(new Claim
        {
            Measure = measure,
            Item = attack.Item,
            Part = part,
            Claimant = claimant,
            Quantity = quantity.ToWire(),
            Citations = { CitationOf(post, claimant, words) },
        });
    }

    private static Citation CitationOf(PostRow post, string claimant, string words) => new()
    {
        Source = claimant,
        Title = Title,
        Words = words,
        Language = Language,
        Published = Moments.Minute(post.Published),
    };
}
