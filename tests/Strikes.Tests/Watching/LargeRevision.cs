using Sitrep.Evidence.Records;
using Sitrep.Evidence.V1;
using Sitrep.Storage;

namespace Sitrep.Strikes.Tests.Watching;

/// <summary>A service in which one revision wrote as many attacks as one import may bring, with two claims each.</summary>
public sealed class LargeRevision : IAsyncLifetime
{
    public const int Rows = 50_000;

    private const int RowsPerPut = 1_000;

    internal RunningService Service { get; private set; } = null!;

    internal long Revision { get; private set; }

    public async ValueTask InitializeAsync()
    {
        Service = await Subject.StartAsync();
        var store = Service.Get<RecordSet>().StoreOf<V1.Attack>();
        var written = await Service.Get<Database>().WriteAsync(
            new WriteOptions(),
            tx =>
            {
                foreach (var part in Enumerable.Range(0, Rows).Chunk(RowsPerPut))
                    store.PutAll(tx, [.. part.Select(number => Make.Counted($"attack-{number:D6}", Window(number), 10, 7))]);
                return true;
            },
            TestContext.Current.CancellationToken);
        Revision = written.Revision;
    }

    public ValueTask DisposeAsync() => Service.DisposeAsync();

    private static Window Window(int number) => Wire.Window($"2025-{1 + (number % 12):D2}-15T18:00", $"2025-{1 + (number % 12):D2}-16T09:00");
}

/// <summary>Tests that measure the heap, which other tests beside them would fill.</summary>
[CollectionDefinition(nameof(HeapIsMeasured), DisableParallelization = true)]
public sealed class HeapIsMeasured : ICollectionFixture<LargeRevision>;
