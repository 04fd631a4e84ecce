using Sitrep.Evidence.Sources;
using Sitrep.Strikes.Attacks;

namespace Sitrep.Strikes.Imports.MissileAttacks;

/// <summary>"Massive Missile Attacks on Ukraine" (P. Ivaniuk): strikes per weapon kind and window, as Ukrainian commands posted them.</summary>
public sealed class MissileAttacksDaily(RecordSet records) : Dataset(records, "missile_attacks_daily", "attack", Column.All)
{
    private const string Attacker = "RUS";

    public override string Description =>
        "CSV of \"Massive Missile Attacks on Ukraine\" (P. Ivaniuk): one row per weapon kind and window of a post, times in Kyiv.";

    public override IReadOnlyList<string> SameAs(string column) => Column.Crossings.Contains(column) ? Column.Crossings : base.SameAs(column);

    public override IEnumerable<DatasetRow> ReadRows(IReadOnlyList<FileLine> lines) =>
        lines.Select(line => line.Faults.Any ? UnreadableRow.From(line) : (DatasetRow)RowReader.Read(line.Cells));

    public override string IdOf(DatasetRow row) => Identity.IdOf(row.Lines[0], ((MissileRow)row).Window!);

    public override string? TimeOf(string key) => Identity.EndOf(key);

    public override IRecord Derive(DatasetRow row, string id, Registers registers, Violations warnings)
    {
        var read = (MissileRow)row;
        var weapons = WeaponRegister.With(registers.Aliases);
        var weapon = weapons.Resolve(read.Text(Column.Model));
        foreach (var unknown in weapons.UnknownIn(read.Text(Column.Model)))
            warnings.Add(Column.Model, $"The register does not know the weapon '{unknown}'.", "It is kept as worded and listed as unresolved.");
        var post = PostOf(read, registers.Sources);
        return new Attack
        {
            Id = id,
            Window = read.Window,
            Attacker = Attacker,
            Item = weapon.Item,
            ItemClass = weapon.ItemClass,
            WeaponWords = read.Text(Column.Model),
            Launch = PlaceOf(read.Text(Column.LaunchPlace), registers.Places),
            Target = PlaceOf(read.Text(Column.Target), registers.Places),
            MainTarget = PlaceOf(read.Text(Column.TargetMain), registers.Places),
            CarrierWords = read.Text(Column.Carrier),
            Affected = { AffectedBy(read, registers.Places, warnings) },
            Claims = { new RowClaims(read, weapon, registers, post).All(warnings) },
            Citations = { post },
        };
    }

    // The dataset is where it stands; the one who speaks is whose page the post is on.
    private static Citation PostOf(MissileRow row, SourceRegister sources) => new()
    {
        Source = ShippedSources.MissileAttacksDaily,
        Uri = row.Text(Column.Source),
        Title = $"{sources.Describe(sources.Resolve(row.Text(Column.Source))).Name}, post",
    };

    private static Place? PlaceOf(string words, PlaceResolver places) => words.Length == 0 ? null : places.Resolve(words);

    private static IEnumerable<Place> AffectedBy(MissileRow row, PlaceResolver places, Violations warnings)
    {
        string[] names =
        [
            .. row.Literals.GetValueOrDefault(Column.AffectedRegion, []).Select(entry => entry.Name)
                .Where(name => name.Length > 0).Distinct(StringComparer.Ordinal),
        ];
        const int max = AttackKind.AffectedMax;
        if (names.Length > max)
            warnings.Add(Column.AffectedRegion, $"It names {names.Length} places, more than {max}.", $"The first {max} are taken.");
        return names.Take(max).Select(places.Resolve);
    }
}
