using Microsoft.Extensions.Logging.Abstractions;
using Sitrep.Evidence.Records;
using Sitrep.Evidence.Redactions;
using Sitrep.Evidence.Sources;
using Sitrep.Storage;

namespace Sitrep.Evidence.Tests.Redactions;

public sealed class RedactionHandlerTests : IDisposable
{
    private const string Words = "Ivan Ivanenko";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sitrep-redactions-");
    private readonly CancellationTokenSource _caller = new();

    public void Dispose()
    {
        _caller.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Redact_CallerLeavesDuringTheCommit_TheFileIsCleanedNonetheless()
    {
        var clock = new LeavingClock();
        using var database = Database.Open(new DatabaseOptions
        {
            Path = Path.Combine(_folder.FullName, "sources.db"),
            Migrations = [new MigrationSet("evidence", typeof(EvidenceRegistration).Assembly, "Migrations")],
            Seed = RegisterSeed.Plant,
            Clock = clock,
        });
        var records = new RecordSet();
        await database.WriteAsync(
            new WriteOptions(),
            tx =>
            {
                records.Sources.Put(tx, SourceDatabase.Source("desk", $"Desk of {Words}"));
                return true;
            },
            TestContext.Current.CancellationToken);

        clock.Leaves = _caller;
        var redacted = await new RedactionHandler(database, records, NullLogger<RedactionHandler>.Instance).RedactAsync(
            new V1.RedactRequest { Record = "sources/desk", Words = Words, Reason = "Private.", Author = "Desk", RequestId = "r" }, _caller.Token);

        Assert.True(_caller.IsCancellationRequested);
        Assert.True(redacted.Erased);
        Assert.DoesNotContain(_folder.GetFiles(), file => Text(file).Contains(Words, StringComparison.Ordinal));
    }

    private static string Text(FileInfo file)
    {
        using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return reader.ReadToEnd();
    }

    // A redaction asks what time it is when it reads, and again within its commit: there the caller leaves.
    private sealed class LeavingClock : TimeProvider
    {
        private int _asked;

        public CancellationTokenSource? Leaves { get; set; }

        public override DateTimeOffset GetUtcNow()
        {
            if (Leaves is not null && ++_asked == 2)
                Leaves.Cancel();
            return base.GetUtcNow();
        }
    }
}
