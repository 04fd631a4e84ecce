using Quantity = Sitrep.Evidence.Quantities.Quantity;

namespace Sitrep.Strikes.Imports.MissileAttacks;

/// <summary>What the one who posted claims by a row: each count with its part of the whole and what kind of number it is. Pure.</summary>
internal sealed class RowClaims
{
    private const string Shahed = "shahed";
    private const string Jet = "turbojet";

    /// <summary>First year in which regional commands' posts about drones say only how many were intercepted.</summary>
    private const int OnlyInterceptedFrom = 2025;

    private static readonly IanaZone Kyiv = IanaZone.Get(RowReader.Zone);

    private readonly MissileRow _row;
    private readonly Weapon _weapon;
    private readonly Registers _registers;
    private readonly Citation _post;
    private readonly string _claimant;
    private readonly bool _isRegional;
    private readonly DateOnly _night;
    private readonly List<Claim> _claims = [];
    private readonly HashSet<ClaimKey> _keys = [];

    public RowClaims(MissileRow row, Weapon weapon, Registers registers, Citation post)
    {
        _row = row;
        _weapon = weapon;
        _registers = registers;
        _post = post;
        _claimant = registers.Sources.Resolve(row.Text(Column.Source));
        _isRegional = registers.Sources.Find(_claimant)?.Scope == SourceScope.Regional;
        _night = WindowDays.NightOf(row.Window!, Kyiv);
    }

    /// <summary>The claims, wholes before their parts.</summary>
    public IReadOnlyList<Claim> All(Violations warnings)
    {
        Whole(Measure.Launched, LaunchedCount());
        Whole(Measure.Intercepted, Count(Column.Destroyed));
        Lost();
        Told(Measure.InAir, Column.StillAttacking, _weapon.Item, "");
        CrossedBorder();
        Told(Measure.Launched, Column.IsShahed, _weapon.Item, Shahed, isAbout: true);
        Told(Measure.Launched, Column.Turbojet, _weapon.Item, Jet);
        Told(Measure.Intercepted, Column.TurbojetDestroyed, _weapon.Item, Jet);
        Told(Measure.HitLocations, Column.HitLocations, Items.All, "");
        Told(Measure.DebrisLocations, Column.FragmentLocations, Items.All, "");
        Details(Measure.Launched, Column.LaunchedDetails, name => WeaponRegister.With(_registers.Aliases).Resolve(name).Item, warnings);
        Details(Measure.Intercepted, Column.DestroyedDetails, PlacePart, warnings);
        WarnOfSums(warnings);
        return _claims;
    }

    // Since 2025 regional commands post what they shot down, and the dataset fills in as many launched: more may have come.
    private Quantity LaunchedCount()
    {
        var launched = Count(Column.Launched);
        var isOnlyIntercepted = _isRegional
            && _night.Year >= OnlyInterceptedFrom
            && _weapon.ItemClass is ItemClass.Uav or ItemClass.TacticalUav or ItemClass.Other
            && launched.IsExact
            && launched == Count(Column.Destroyed);
        return isOnlyIntercepted ? Quantity.AtLeast(launched.Lower!.Value) : launched;
    }

    // From the day of the wider meaning on, 0 says that it is contained in what was intercepted; a number still is one.
    private void Lost()
    {
        var isContained = _night >= Eras.InterceptedContainsLostFrom && _row.Counts.GetValueOrDefault(Column.NotReachGoal) == 0;
        if (!isContained)
            Told(Measure.Lost, Column.NotReachGoal, _weapon.Item, "");
    }

    private void CrossedBorder()
    {
        List<(string Party, Quantity Count)> parts =
        [
            .. Crossings.Read(_row.Counts, _row.Literals)
                .Select(crossing => (Crossings.PartyOf(crossing.Country), NumberOf(crossing.Count) ?? Quantity.Unknown)),
        ];
        if (parts.Count == 0)
            return;
        Whole(Measure.CrossedBorder, Quantity.Sum(parts.Select(part => part.Count)));
        foreach (var (party, count) in parts)
            Add(Measure.CrossedBorder, _weapon.Item, party, count);
    }

    private void Details(Measure measure, string column, Func<string, string> partOf, Violations warnings)
    {
        foreach (var entry in _row.Literals.GetValueOrDefault(column, []))
        {
            var count = entry is { Number: null, Words: null } ? Quantity.Unknown : NumberOf(entry.Number);
            if (count is null || !Add(measure, _weapon.Item, partOf(entry.Name), count.Value))
                warnings.Add(column, $"'{entry.Name}' has no count, or stands twice.", "It is kept as it stands, and nothing is read from it.");
        }
    }

    // A region by its code, a direction by its word; what the register does not know, or several regions, as worded.
    private string PlacePart(string words) =>
        _registers.Places.Resolve(words) is { Precision: PlacePrecision.Region, Regions: [var only] } ? only : words;

    private void WarnOfSums(Violations warnings)
    {
        var parts = _claims
            .Where(claim => claim.Part.Length == 0 && StrikesMeasures.PartsOfLaunched.Contains(claim.Measure))
            .Sum(claim => claim.Quantity.Lower);
        if (Count(Column.Launched) is { IsExact: true, Lower: { } launched } && parts > launched)
            warnings.Add(Column.Launched, $"{launched} launched, but {parts} are accounted for.",
                "The figures are kept as claimed, and reports say that they cannot be right.");
    }

    private void Whole(Measure measure, Quantity count) => Add(measure, _weapon.Item, "", count);

    // A blank cell makes no claim but for what was launched and intercepted, whose absence must show.
    private void Told(Measure measure, string column, string item, string part, bool isAbout = false)
    {
        var count = Count(column);
        if (count.Disclosure != Disclosure.NotReported)
            Add(measure, item, part, isAbout && count.IsExact ? Quantity.About(count.Lower!.Value) : count);
    }

    // In a row that withholds its figures a 0 only fills the cell, and a blank withholds what every row tells.
    private Quantity Count(string column)
    {
        var isToldByEveryRow = column is Column.Launched or Column.Destroyed;
        return _row.Counts.TryGetValue(column, out var count)
            ? _row.IsHidden && count == 0 ? Quantity.Withheld : Quantity.Exact(count)
            : _row.IsHidden && isToldByEveryRow ? Quantity.Withheld : Quantity.NotReported;
    }

    private static Quantity? NumberOf(decimal? number) =>
        number is { } count && count >= 0 && count <= Quantity.InputMax && count == decimal.Truncate(count) ? Quantity.Exact((long)count) : null;

    private bool Add(Measure measure, string item, string part, Quantity count)
    {
        var claim = new Claim()
        {
            Measure = measure,
            Item = item,
            Part = part,
            Claimant = _claimant,
            Quantity = count.ToWire(),
            Citations = { _post },
        };
        if (!_keys.Add(ClaimKey.From(claim)))
            return false;
        _claims.Add(claim);
        return true;
    }
}
