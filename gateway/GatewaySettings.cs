using Sitrep.Contracts.Json;
using Sitrep.Hosting;

namespace Sitrep.Gateway;

/// <summary>The gateway's settings beside those of its host.</summary>
/// <param name="Diplomacy"><c>--diplomacy</c>: address of the diplomacy service.</param>
/// <param name="Strikes"><c>--strikes</c>: address of the strikes service.</param>
/// <param name="Zone"><c>--zone</c>: the zone of a report that is asked for without one.</param>
internal sealed record GatewaySettings(Uri Diplomacy, Uri Strikes, TimeZoneInfo Zone)
{
    public const int DefaultPort = 8080;
    private const string DefaultDiplomacy = "http://127.0.0.1:5101";
    private const string DefaultStrikes = "http://127.0.0.1:5102";
    private const string DefaultZone = "Europe/Kyiv";

    /// <summary>Reads the settings; faults are collected in the reader.</summary>
    public static GatewaySettings Read(SettingsReader settings)
    {
        var name = settings.Text("zone", DefaultZone);
        var zone = ZoneNames.Find(name);
        if (zone is null)
            settings.Fault("zone", $"'{name}' is no IANA time zone, such as {DefaultZone}");
        return new(
            settings.Address("diplomacy", DefaultDiplomacy), settings.Address("strikes", DefaultStrikes), zone ?? TimeZoneInfo.Utc);
    }
}
