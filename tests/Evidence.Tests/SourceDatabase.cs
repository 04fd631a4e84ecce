using Microsoft.Extensions.Time.Testing;
using Sitrep.Evidence.Records;
using Sitrep.Evidence.Sources;
using Sitrep.Storage;

namespace Sitrep.Evidence.Tests;

/// <summary>A database with the shipped register and nothing else, in a folder of its own, on a clock that the test moves.</summary>
internal sealed class SourceDatabase : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sitrep-evidence-");

    public SourceDatabase() => Db = Database.Open(new DatabaseOptions
    {
        Path = Path.Combine(_folder.FullName, "sources.db"),
        Migrations = [new MigrationSet("evidence", typeof(EvidenceRegistration).Assembly, "Migrations")],
        Seed = RegisterSeed.Plant,
        Clock = Clock,
    });

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2025, 11, 16, 12, 0, 0, TimeSpan.Zero));

    public Database Db { get; }

    public RecordSet Records { get; } = new();

    public static V1.Source Source(string id, string name = "A page") => new()
    {
        Id = id,
        Name = name,
        SourceKind = V1.SourceKind.Media,
        Scope = V1.SourceScope.National,
    };

    /// <summary>One commit that writes these sources.</summary>
    public async Task<long> PutAsync(params V1.Source[] sources)
    {
        var written = await Db.WriteAsync(
            new WriteOptions(),
            tx =>
            {
                foreach (var source in sources)
                    Records.Sources.Put(tx, source);
                return true;
            },
            TestContext.Current.CancellationToken);
        return written.Revision;
    }

    public void Dispose()
    {
        Db.Dispose();
        _folder.Delete(recursive: true);
    }
}
