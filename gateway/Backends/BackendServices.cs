namespace Sitrep.Gateway.Backends;

/// <summary>Registers every service: its channel, and what watches it.</summary>
internal static class BackendServices
{
    public static IServiceCollection AddBackends(this IServiceCollection services, SectionList sections)
    {
        foreach (var section in sections.All)
        {
            services.AddKeyedSingleton(section, (provider, _) => new BackendChannel(
                section, provider.GetRequiredService<GatewaySettings>().Addresses[section], provider.GetRequiredService<TimeProvider>()));
            services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<BackendList>()[section].Monitor);
        }

        return services.AddSingleton(provider => new BackendList([.. sections.ByLetter.Select(section => Create(provider, section))]));
    }

    private static Backend Create(IServiceProvider provider, SectionDefinition section) => new(
        section,
        provider.GetRequiredKeyedService<BackendChannel>(section),
        provider.GetRequiredService<TimeProvider>(),
        provider.GetRequiredService<ILogger<SectionMonitor>>());
}
