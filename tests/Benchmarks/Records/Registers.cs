namespace Sitrep.Benchmarks.Records;

/// <summary>Words that the registers know, as made-up records use them.</summary>
internal static class Registers
{
    /// <summary>A weapon of the register: item, class, and the words of a post.</summary>
    public readonly record struct Weapon(string Item, string Class, string Words);

    /// <summary>A region of the register.</summary>
    public readonly record struct Region(string Code, string Words);

    /// <summary>What most nights are made of; the others follow.</summary>
    public static Weapon Drone { get; } = new("attack-uav", "uav", "Shahed-136/131");

    public static IReadOnlyList<Weapon> Weapons { get; } =
    [
        new("kh-101", "missile", "X-101/X-555"),
        new("kalibr", "missile", "Kalibr"),
        new("iskander-m", "missile", "Iskander-M"),
        new("kinzhal", "missile", "X-47 Kinzhal"),
        new("kh-59-kh-69", "missile", "X-59/X-69"),
        new("s-300-s-400", "missile", "C-300/C-400"),
        new("orlan-10", "tactical-uav", "Orlan-10"),
    ];

    public static IReadOnlyList<Region> Regions { get; } =
    [
        new("UA05", "Vinnytsia Oblast"), new("UA12", "Dnipropetrovsk Oblast"), new("UA14", "Donetsk Oblast"), new("UA23", "Zaporizhzhia Oblast"),
        new("UA32", "Kyiv Oblast"), new("UA46", "Lviv Oblast"), new("UA48", "Mykolaiv Oblast"), new("UA51", "Odesa Oblast"),
        new("UA53", "Poltava Oblast"), new("UA59", "Sumy Oblast"), new("UA63", "Kharkiv Oblast"), new("UA65", "Kherson Oblast"),
        new("UA74", "Chernihiv Oblast"), new("UA80", "Kyiv City"),
    ];

    /// <summary>Parts of a count that Russia's ministry gives.</summary>
    public static IReadOnlyList<string> RussianRegions { get; } = ["RU-ROS", "RU-BRY", "RU-BEL", "RU-KRS", "RU-VOR", "RU-KDA"];

    public static IReadOnlyList<(string Facility, string Words)> Facilities { get; } =
    [
        ("energy", "energy infrastructure"), ("housing", "a block of flats"), ("fuel", "an oil depot"), ("transport", "a railway station"),
        ("port", "a port"), ("industry", "a warehouse"), ("power-plant", "a thermal power plant"), ("health", "a hospital"),
    ];

    /// <summary>Speakers of statements: who, for which party, and the source who relays it.</summary>
    public static IReadOnlyList<(string Speaker, string Party, string Claimant)> Speakers { get; } =
    [
        ("Volodymyr Zelensky", "UKR", "ua-president"), ("Rustem Umerov", "UKR", "ua-nsdc"), ("A spokesman of the ministry", "RUS", "ru-mod"),
    ];
}
