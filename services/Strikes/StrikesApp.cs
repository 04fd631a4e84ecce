using Sitrep.Evidence;
using Sitrep.Evidence.Aliases;
using Sitrep.Evidence.Comparisons;
using Sitrep.Evidence.Failures;
using Sitrep.Evidence.Imports;
using Sitrep.Evidence.Records;
using Sitrep.Evidence.Redactions;
using Sitrep.Evidence.Sources;
using Sitrep.Evidence.Summaries;
using Sitrep.Evidence.Unresolved;
using Sitrep.Hosting;
using Sitrep.Storage;
using Sitrep.Strikes.Attacks;
using Sitrep.Strikes.Damages;
using Sitrep.Strikes.Outages;
using Sitrep.Strikes.Summaries;
using Sitrep.Strikes.Watching;
using Sitrep.Strikes.Weapons;

namespace Sitrep.Strikes;

/// <summary>The strikes service, put together.</summary>
public static class StrikesApp
{
    private const string DataFolder = "data";
    private const string DatabaseFile = "strikes.db";

    public static GrpcHostDefaults Defaults { get; } = new()
    {
        Name = "strikes",
        Description = "Attacks, damage and outages: a gRPC service.",
        GrpcPort = 5102,
        ProbePort = 5112,
        Settings = () => [Setting.Text(DataFolder, "sitrep-data", $"Folder of {DatabaseFile}; created if absent")],
        MapException = StatusMap.ToStatus,
    };

    /// <summary>The application for these settings, not yet started; its database is open and up to date.</summary>
    public static WebApplication Create(string[] args)
    {
        var builder = GrpcHost.CreateGrpcService(args, Defaults);
        var folder = builder.Settings().GetRequiredValue<string>($"--{DataFolder}");
        builder.Services.AddEvidence(
            Path.Combine(folder, DatabaseFile),
            new MigrationSet("strikes", typeof(StrikesApp).Assembly, "Migrations"),
            [new AttackKind(), new DamageKind(), new OutageKind()],
            new ShippedWeapons());
        builder.Services.AddSingleton<PeriodReader>();
        builder.Services.AddSingleton<SeriesSource, StrikesSeries>();
        builder.Services.AddReadinessCheck("database", DatabaseCheck.RunAsync);

        var app = builder.Build();
        app.MapOperations();
        app.MapGrpcService<SourceService>();
        app.MapGrpcService<AliasService>();
        app.MapGrpcService<AttackService>();
        app.MapGrpcService<DamageService>();
        app.MapGrpcService<OutageService>();
        app.MapGrpcService<SummaryService>();
        app.MapGrpcService<SeriesService>();
        app.MapGrpcService<ChangeService>();
        app.MapGrpcService<WatchService>();
        app.MapGrpcService<ImportService>();
        app.MapGrpcService<UnresolvedService>();
        app.MapGrpcService<RedactionService>();
        app.Services.GetRequiredService<Database>();
        return app;
    }
}
