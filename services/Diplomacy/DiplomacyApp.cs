using Sitrep.Diplomacy.Agreements;
using Sitrep.Diplomacy.Exchanges;
using Sitrep.Diplomacy.Negotiations;
using Sitrep.Diplomacy.Statements;
using Sitrep.Diplomacy.Summaries;
using Sitrep.Evidence;
using Sitrep.Evidence.Failures;
using Sitrep.Hosting;
using Sitrep.Storage;

namespace Sitrep.Diplomacy;

/// <summary>The diplomacy service, put together.</summary>
public static class DiplomacyApp
{
    private const string DataFolder = "data";
    private const string DatabaseFile = "diplomacy.db";

    public static GrpcHostDefaults Defaults { get; } = new()
    {
        Name = "diplomacy",
        Description = "Statements, negotiations, agreements and exchanges of prisoners: a gRPC service.",
        GrpcPort = 5101,
        ProbePort = 5111,
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
            new MigrationSet("diplomacy", typeof(DiplomacyApp).Assembly, "Migrations"),
            [new NegotiationKind(), new AgreementKind(), new StatementKind(), new ExchangeKind()]);
        builder.Services.AddSingleton<PeriodReader>();
        builder.Services.AddSingleton<SeriesSource, DiplomacySeries>();
        builder.Services.AddReadinessCheck("database", DatabaseCheck.RunAsync);

        var app = builder.Build();
        app.MapOperations();
        app.MapGrpcServices(EvidenceRegistration.GrpcServices);
        app.MapGrpcService<Negotiations.NegotiationService>();
        app.MapGrpcService<Agreements.AgreementService>();
        app.MapGrpcService<Statements.StatementService>();
        app.MapGrpcService<Exchanges.ExchangeService>();
        app.MapGrpcService<Summaries.SummaryService>();
        app.MapGrpcService<Evidence.Summaries.SeriesService>();
        app.MapGrpcService<Watching.WatchService>();
        app.Services.GetRequiredService<Database>();
        return app;
    }
}
