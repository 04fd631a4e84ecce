namespace Sitrep.Strikes.Imports.MinistryPosts;

/// <summary>What posts count: by its noun, and by its name where they give one.</summary>
internal static partial class Munition
{
    /// <summary>Any of the nouns, each as a group under which it is found, as a part of a regular expression over lower-case text.</summary>
    public const string Nouns =
        @"(?<uav>бпла|беспилотн\w+(?: летательн\w+)? аппарат\w*|беспилотник\w*|дрон\w*)"
        + @"|(?<rocket>(?:реактивн\w+ )?снаряд\w*)"
        + @"|(?<missile>ракет(?:а|ы|у|е|ой|ам|ами|ах)?|отр|пкр)"
        + @"|(?<bomb>\w*бомб(?:а|ы|у|е|ой|ам|ами|ах)?)"
        + @"|(?<balloon>воздушн\w+ шар\w*|мвш|аэростат\w*)";

    /// <summary>What posts call a drone.</summary>
    public static Weapon Drone { get; } = new("attack-uav", ItemClass.Uav);

    /// <summary>Names of the groups of <see cref="Nouns"/>.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["uav", "rocket", "missile", "bomb", "balloon"];

    private static readonly (string Pattern, Weapon Weapon)[] Named =
    [
        .. SemicolonFile.Read(typeof(Munition), "munitions.csv")
            .Select(cells => (cells[0], new Weapon(cells[1], SemicolonFile.ValueOf<ItemClass>(cells[2])))),
    ];

    /// <summary>The weapon of a kind of noun, by the name that stands with it.</summary>
    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    /// <param name="near">The words around the noun.</param>
    /// <param name="post">The whole post, for a name that stands apart from the noun; it counts only if the post gives one of that class.</param>
    public static Weapon Of(string kind, string near, string post) => kind switch
    {
        "uav" => Drone,
        "balloon" => new Weapon("balloon", ItemClass.Other),
        _ => NameIn(near, null) ?? NameIn(post, ClassOf(kind, post)) ?? Unnamed(kind),
    };

    /// <summary>The kind of the noun that a match has found.</summary>
    public static string KindOf(Match match) => Kinds.First(kind => match.Groups[kind].Success);

    /// <summary>The words for a weapon alone: without marks of bold type, and without whose it is, which the attacker says.</summary>
    public static string WordsOf(string quoted) =>
        string.Join(' ', Whose().Replace(quoted, " ").Split([' ', '\u00a0', '\u202f', '*', '_', '\n'], StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"(?<!\p{L})(?:украинск|вражеск)\p{L}+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Whose();

    // "Ракеты реактивной системы залпового огня" are what other posts call its "снаряды".
    private static ItemClass ClassOf(string kind, string post) =>
        Unnamed(kind).ItemClass is ItemClass.Missile && RocketSystem().IsMatch(post) ? ItemClass.Other : Unnamed(kind).ItemClass;

    [GeneratedRegex(@"ракет\p{L}* реактивн", RegexOptions.CultureInvariant)]
    private static partial Regex RocketSystem();

    private static Weapon Unnamed(string kind) => kind switch
    {
        "bomb" => new Weapon("unknown-bomb", ItemClass.Bomb),
        "rocket" => new Weapon("unknown-rocket", ItemClass.Other),
        _ => new Weapon("unknown-missile", ItemClass.Missile),
    };

    private static Weapon? NameIn(string text, ItemClass? itemClass)
    {
        Weapon[] named =
        [
            .. Named.Where(name => itemClass is null || name.Weapon.ItemClass == itemClass)
                .Where(name => text.Contains(name.Pattern, StringComparison.Ordinal))
                .Select(name => name.Weapon).Distinct(),
        ];
        return named is [var only] ? only : null;
    }
}
