using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Sitrep.Contracts.Time;
using Sitrep.Hosting;

namespace Sitrep.Gateway;

/// <summary>The gateway's settings beside those of its host.</summary>
/// <param name="Diplomacy"><c>--diplomacy</c>: address of the diplomacy service.</param>
/// <param name="Strikes"><c>--strikes</c>: address of the strikes service.</param>
/// <param name="Zone"><c>--zone</c>: the zone of a report that is asked for without one.</param>
internal sealed record GatewaySettings(Uri Diplomacy, Uri Strikes, IanaZone Zone)
{
    public const int DefaultPort = 8080;
    private const string DiplomacyName = "diplomacy";
    private const string StrikesName = "strikes";
    private const string ZoneName = "zone";
    private const string DefaultZone = "Europe/Kyiv";

    public static IEnumerable<Option> Declare() =>
    [
        Setting.Address(DiplomacyName, "http://127.0.0.1:5101", "Address of the diplomacy service"),
        Setting.Address(StrikesName, "http://127.0.0.1:5102", "Address of the strikes service"),
        Setting.Create(
            ZoneName,
            DefaultZone,
            "IANA zone of a report's days where the query names none",
            $"an IANA time zone, such as {DefaultZone}",
            (string text, [MaybeNullWhen(false)] out string name) => IanaZone.Find(name = text) is not null),
    ];

    public static GatewaySettings Of(ParseResult settings) => new(
        settings.GetRequiredValue<Uri>($"--{DiplomacyName}"),
        settings.GetRequiredValue<Uri>($"--{StrikesName}"),
        IanaZone.Get(settings.GetRequiredValue<string>($"--{ZoneName}")));
}
