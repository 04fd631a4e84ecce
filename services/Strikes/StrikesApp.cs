using Sitrep.Evidence;
using Sitrep.Evidence.Failures;
using Sitrep.Hosting;
using Sitrep.Storage;
using Sitrep.Strikes.Attacks;
using Sitrep.Strikes.Damages;
using Sitrep.Strikes.Outages;
using Sitrep.Strikes.Summaries;

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
        builder.Services.AddSingleton<SectionReader>();
        builder.Services.AddSingleton<SeriesSource, StrikesSeries>();
        builder.Services.AddReadinessCheck("database", DatabaseCheck.RunAsync);

        var app = builder.Build();
        app.MapOperations();
        app.MapGrpcServices(EvidenceRegistration.GrpcServices);
        app.MapGrpcService<Attacks.AttackService>();
        app.MapGrpcService<Damages.DamageService>();
        app.MapGrpcService<Outages.OutageService>();
        app.MapGrpcService<Summaries.SummaryService>();
        app.MapGrpcService<Evidence.Summaries.SeriesService>();
        app.MapGrpcService<Watching.WatchService>();
        app.Services.GetRequiredService<Database>();
        return app;
    }
}
