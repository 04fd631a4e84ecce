using Sitrep.Hosting;

namespace Sitrep.Gateway.Cli;

/// <summary>The option <c>--gateway</c> of every verb that asks one.</summary>
internal static class GatewayOption
{
    public static Option<Uri> Create() => Setting.Address("gateway", "http://127.0.0.1:8080", "Address of the gateway");
}
