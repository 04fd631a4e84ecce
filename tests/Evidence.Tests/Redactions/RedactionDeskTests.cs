using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Sitrep.Evidence.Records;
using Sitrep.Evidence.Redactions;
using Sitrep.Evidence.Sources;
using Sitrep.Storage;

namespace Sitrep.Evidence.Tests.Redactions;

public sealed class RedactionDeskTests : IDisposable
{
    private const string Words = "Ivan Ivanenko";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sitrep-redactions-");
    private readonly CancellationTokenSource caller = new();

    public void Dispose()
    {
        caller.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Redact_CallerLeavesDuringTheCommit_TheFileIsCleanedNonetheless()
    {
        LeavingClock clock = new();
        using Database database = Database.Open(new DatabaseOptions
        {
            Path = Path.Combine(folder.FullName, "sources.db"),
            Migrations = [new MigrationSet("evidence", typeof(EvidenceRegistration).Assembly, "Migrations")],
            Seed = RegisterSeed.Plant,
            Clock = clock,
        });
        RecordSet records = new();
        await database.Write(
            new WriteOptions(),
            tx =>
            {
                records.Sources.Put(tx, SourceDatabase.Source("desk", $"Desk of {Words}"));
                return true;
            },
            TestContext.Current.CancellationToken);

        clock.Leaves = caller;
        V1.RedactResponse redacted = await new RedactionDesk(database, records, NullLogger<RedactionDesk>.Instance).Redact(
            new V1.RedactRequest { Record = "sources/desk", Words = Words, Reason = "Private.", Author = "Desk", RequestId = "r" }, caller.Token);

        Assert.True(caller.IsCancellationRequested);
        Assert.True(redacted.Erased);
        Assert.DoesNotContain(folder.GetFiles(), file => Text(file).Contains(Words, StringComparison.Ordinal));
    }

    private static string Text(FileInfo file)
    {
        using FileStream stream = new(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using StreamReader reader = new(stream, Encoding.Latin1);
        return reader.ReadToEnd();
    }

    // A redaction asks what time it is when it reads, and again within its commit: there the caller leaves.
    private sealed class LeavingClock : TimeProvider
    {
        private int asked;

        public CancellationTokenSource? Leaves { get; set; }

        public override DateTimeOffset GetUtcNow()
        {
            if (Leaves is not null && ++asked == 2)
                Leaves.Cancel();
            return base.GetUtcNow();
        }
    }
}
