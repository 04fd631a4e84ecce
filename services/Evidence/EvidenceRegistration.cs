using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Sitrep.Evidence.Comparisons;
using Sitrep.Evidence.Imports;
using Sitrep.Evidence.Imports.Datasets;
using Sitrep.Evidence.Summaries;
using Sitrep.Evidence.Unresolved;
using Sitrep.Evidence.Watching;
using Sitrep.Storage;

namespace Sitrep.Evidence;

/// <summary>What a service is made of, whatever its record kinds.</summary>
public static class EvidenceRegistration
{
    private static readonly MigrationSet Own = new("evidence", typeof(EvidenceRegistration).Assembly, "Migrations");

    /// <summary>What every service answers over gRPC, whatever its record kinds.</summary>
    public static IReadOnlyList<Type> GrpcServices { get; } =
    [
        typeof(SourceService), typeof(AliasService), typeof(ChangeService), typeof(ImportService), typeof(UnresolvedService),
        typeof(RedactionService),
    ];

    /// <summary>Opens the service's database when first asked for, and adds everything that works on it.</summary>
    /// <param name="services">The service's container.</param>
    /// <param name="databasePath">Path of its database file.</param>
    /// <param name="migrations">The tables of its record kinds; every dataset of their assembly is a format of the service.</param>
    /// <param name="kinds">Its record kinds; sources and aliases are added.</param>
    /// <param name="names">The tables of names that it resolves by, beside that of places.</param>
    public static IServiceCollection AddEvidence(
        this IServiceCollection services,
        string databasePath,
        MigrationSet migrations,
        IReadOnlyList<RecordKind> kinds,
        params IReadOnlyList<IShippedNames> names)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => Open(new DatabaseOptions
        {
            Path = databasePath,
            Migrations = [Own, migrations],
            Seed = RegisterSeed.Plant,
            SeedNote = RegisterSeed.Note,
            Meter = provider.GetRequiredService<Meter>(),
            Clock = provider.GetRequiredService<TimeProvider>(),
        }));
        services.AddSingleton(provider => provider.GetRequiredService<IMeterFactory>().Create("Sitrep"));
        services.AddSingleton<PageTokens>();
        services.AddSingleton<PageReader>();
        services.AddSingleton(new RecordSet(names, kinds));
        services.AddSingleton(typeof(RecordHandlers<>));
        services.AddSingleton<IImportFormat, BulletinFormat>();
        foreach (var dataset in migrations.Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Dataset)) && !type.IsAbstract))
            services.AddSingleton(typeof(IImportFormat), dataset);
        services.AddSingleton<Importer>();
        services.AddSingleton<RawRowReader>();
        services.AddSingleton<RedactionHandler>();
        services.AddSingleton<ChangeFeed>();
        services.AddSingleton(typeof(WatchStream<>));
        services.AddSingleton<SummaryReader>();
        return services;
    }

    private static Database Open(DatabaseOptions options)
    {
        try
        {
            return Database.Open(options);
        }
        catch (Exception fault) when (fault is StorageException or IOException or UnauthorizedAccessException)
        {
            throw new DatabaseUnusableException(options.Path, fault);
        }
    }
}
