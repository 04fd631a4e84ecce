using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Sitrep.Gateway;

/// <summary>The gateway's settings beside those of its host.</summary>
/// <param name="Addresses">Where each service is: <c>--diplomacy</c> and so on under its name, or one of <c>--further-services</c>.</param>
/// <param name="Zone"><c>--zone</c>: the zone of a report that is asked for without one.</param>
internal sealed record GatewaySettings(IReadOnlyDictionary<SectionDefinition, Uri> Addresses, IanaZone Zone)
{
    public const int DefaultPort = 8080;
    private const string ServicesName = "further-services";
    private const string ZoneName = "zone";
    private const string DefaultZone = "Europe/Kyiv";

    private static readonly SectionList Shipped = new(SectionDefinition.In(typeof(IRecord).Assembly));

    /// <summary>The sections of the services.</summary>
    public SectionList Sections { get; } = new(Addresses.Keys);

    public static IEnumerable<Option> Declare() =>
    [
        .. Shipped.ByLetter.Select(section =>
            Setting.Address(section.Name, $"http://127.0.0.1:{section.Port}", $"Address of the {section.Name} service")),
        Setting.Create<IReadOnlyDictionary<SectionDefinition, Uri>>(
            ServicesName,
            new Dictionary<SectionDefinition, Uri>(),
            "Further services, each as FILE=ADDRESS: the assembly of its contracts, and where it is; separated by commas",
            "a list of FILE=ADDRESS, each the assembly of a service's contracts and an address of its own",
            TryReadServices),
        Setting.Create(
            ZoneName,
            DefaultZone,
            "IANA zone of a report's days where the query names none",
            $"an IANA time zone, such as {DefaultZone}",
            (string text, [MaybeNullWhen(false)] out string name) => IanaZone.Find(name = text) is not null),
    ];

    public static GatewaySettings Of(ParseResult settings) => new(
        new Dictionary<SectionDefinition, Uri>(
        [
            .. Shipped.All.Select(section => KeyValuePair.Create(section, settings.GetRequiredValue<Uri>($"--{section.Name}"))),
            .. settings.GetRequiredValue<IReadOnlyDictionary<SectionDefinition, Uri>>($"--{ServicesName}"),
        ]),
        IanaZone.Get(settings.GetRequiredValue<string>($"--{ZoneName}")));

    private static bool TryReadServices(string text, [MaybeNullWhen(false)] out IReadOnlyDictionary<SectionDefinition, Uri> services)
    {
        Dictionary<SectionDefinition, Uri> read = [];
        services = read;
        try
        {
            foreach (var entry in text.Split(',', StringSplitOptions.TrimEntries))
            {
                if (entry.Split('=') is not [var file, var at] || !Uri.TryCreate(at, UriKind.Absolute, out var address))
                    return false;
                foreach (var section in SectionDefinition.In(Assembly.LoadFrom(Path.GetFullPath(file))))
                    read.Add(section, address);
            }

            return new SectionList([.. Shipped.All, .. read.Keys]).All.Count > Shipped.All.Count;
        }
        catch (Exception fault) when (fault is IOException or BadImageFormatException or ReflectionTypeLoadException or ArgumentException)
        {
            return false;
        }
    }
}
