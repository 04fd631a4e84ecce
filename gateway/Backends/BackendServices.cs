using Google.Protobuf;
using Sitrep.Diplomacy.V1;
using Sitrep.Gateway.Reports;
using Sitrep.Strikes.V1;

namespace Sitrep.Gateway.Backends;

/// <summary>Registers both services: channel, monitor and section of each.</summary>
internal static class BackendServices
{
    public static IServiceCollection AddBackends(this IServiceCollection services, GatewaySettings settings)
    {
        services.AddKeyedSingleton(Backend.DiplomacyName, (provider, _) => Channel(provider, settings.Diplomacy));
        services.AddKeyedSingleton(Backend.StrikesName, (provider, _) => Channel(provider, settings.Strikes));
        services.AddSingleton(provider => new DiplomacyCalls(InvokerOf(provider, Backend.DiplomacyName)));
        services.AddSingleton(provider => new StrikesCalls(InvokerOf(provider, Backend.StrikesName)));
        services.AddSingleton(provider => new BackendPair(
            BackendOf(provider, Backend.DiplomacyName, provider.GetRequiredService<DiplomacyCalls>().WatchAsync),
            BackendOf(provider, Backend.StrikesName, provider.GetRequiredService<StrikesCalls>().WatchAsync)));
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<BackendPair>().Diplomacy.Monitor);
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<BackendPair>().Strikes.Monitor);

        services.AddSingleton(provider => new ChangesPair(
            ChangesOf(provider, provider.GetRequiredService<BackendPair>().Diplomacy, provider.GetRequiredService<DiplomacyCalls>().ListChangesAsync),
            ChangesOf(provider, provider.GetRequiredService<BackendPair>().Strikes, provider.GetRequiredService<StrikesCalls>().ListChangesAsync)));
        services.AddSingleton(provider => SectionOf<DiplomacySection>(
            provider, provider.GetRequiredService<BackendPair>().Diplomacy, provider.GetRequiredService<DiplomacyCalls>().SummarizeAsync));
        services.AddSingleton(provider => SectionOf<StrikesSection>(
            provider, provider.GetRequiredService<BackendPair>().Strikes, provider.GetRequiredService<StrikesCalls>().SummarizeAsync));
        return services;
    }

    private static BackendChannel Channel(IServiceProvider provider, Uri address) =>
        new(address, provider.GetRequiredService<TimeProvider>());

    private static Grpc.Core.CallInvoker InvokerOf(IServiceProvider provider, string name) =>
        provider.GetRequiredKeyedService<BackendChannel>(name).Invoker;

    private static Backend BackendOf(IServiceProvider provider, string name, WatchCall watch) => new(
        name,
        InvokerOf(provider, name),
        new SectionMonitor(
            name, watch, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<SectionMonitor>>()));

    private static SectionChanges ChangesOf(IServiceProvider provider, Backend backend, ListChangesCall list)
    {
        var changes = new SectionChanges(backend.Name, list, backend.Monitor, provider.GetRequiredService<TimeProvider>());
        backend.Monitor.Opened += () => _ = changes.WelcomeAsync();
        return changes;
    }

    private static SectionPipeline<TSection> SectionOf<TSection>(
        IServiceProvider provider, Backend backend, SummarizeCall<TSection> summarize)
        where TSection : class, IMessage
    {
        var settings = provider.GetRequiredService<GatewaySettings>();
        var time = provider.GetRequiredService<TimeProvider>();
        var section = new SectionPipeline<TSection>(backend.Name, summarize, backend.Monitor, time);
        backend.Monitor.Opened += () =>
            _ = section.WelcomeAsync(SectionQuestions.For(ReportPeriods.Today(time, settings.Zone), null));
        return section;
    }
}
