using System.Runtime.CompilerServices;

namespace Sitrep.Gateway.Tests.Running;

/// <summary>Settings are read once and not watched: every watch takes one of the 128 that a user has by default, and hundreds of gateways
/// and fake services start side by side here.</summary>
internal static class UnwatchedSettings
{
    [ModuleInitializer]
    internal static void ReadOnce() => Environment.SetEnvironmentVariable("DOTNET_HOSTBUILDER__RELOADCONFIGONCHANGE", "false");
}
