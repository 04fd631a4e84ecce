using Sitrep.Gateway.Reports;
using Sitrep.Gateway.Sections;

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

    private static Backend Create(IServiceProvider provider, SectionDefinition section)
    {
        var time = provider.GetRequiredService<TimeProvider>();
        var zone = provider.GetRequiredService<GatewaySettings>().Zone;
        Backend backend = new(
            section,
            provider.GetRequiredKeyedService<BackendChannel>(section).Invoker,
            time,
            provider.GetRequiredService<ILogger<SectionMonitor>>());
        backend.Monitor.Opened += () => _ = backend.Summaries.WelcomeAsync(SectionQuestions.For(ReportPeriods.Today(time, zone), null));
        backend.Monitor.Opened += () => _ = backend.Changes.WelcomeAsync();
        return backend;
    }
}
