using Sitrep.Evidence;
using Sitrep.Evidence.Failures;
using Sitrep.Evidence.Records;
using Sitrep.Hosting;
using Sitrep.Relief.Convoys;
using Sitrep.Relief.Summaries;
using Sitrep.Relief.Watching;
using Sitrep.Storage;

namespace Sitrep.Relief;

/// <summary>The relief service, put together.</summary>
public static class ReliefApp
{
    private const string DataFolder = "data";
    private const string DatabaseFile = "relief.db";

    public static GrpcHostDefaults Defaults { get; } = new()
    {
        Name = "relief",
        Description = "Convoys: a gRPC service.",
        GrpcPort = 5103,
        ProbePort = 5113,
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
            new MigrationSet("relief", typeof(ReliefApp).Assembly, "Migrations"),
            [new ConvoyKind()]);
        builder.Services.AddReadinessCheck("database", DatabaseCheck.RunAsync);

        var app = builder.Build();
        app.MapOperations();
        app.MapGrpcServices(EvidenceRegistration.GrpcServices);
        app.MapGrpcService<ConvoyService>();
        app.MapGrpcService<SummaryService>();
        app.MapGrpcService<WatchService>();
        app.Services.GetRequiredService<Database>();
        return app;
    }
}
