using Google.Protobuf.Reflection;
using Sitrep.Contracts;
using Sitrep.Evidence.Aliases;
using Sitrep.Evidence.Records;
using Sitrep.Evidence.Sources;
using Sitrep.Evidence.Unresolved;
using Sitrep.Storage;

namespace Sitrep.Evidence.Tests.Records;

/// <summary>A read that was called off ends within the part of the records that it is at.</summary>
public sealed class CancelledReadTests : IDisposable
{
    private const int Sources = 3_000;

    private readonly SourceDatabase _database = new();
    private readonly CancellationTokenSource _leaving = new();

    public void Dispose()
    {
        _leaving.Dispose();
        _database.Dispose();
    }

    public static TheoryData<string, Func<RecordStore, Snapshot, object>> Reads { get; } = new()
    {
        { "a list", (store, snapshot) => store.List(snapshot, new RecordQuery(), null, int.MaxValue) },
        { "a search", (store, snapshot) => store.List(snapshot, new RecordQuery { Text = "stands nowhere" }, null, int.MaxValue) },
        { "a look-up", (store, snapshot) => store.FindAll(snapshot, [.. Enumerable.Range(0, Sources).Select(number => $"source-{number}")]) },
    };

    [Theory, MemberData(nameof(Reads))]
    public async Task Read_CancelledAtItsTenthRecord_EndsWithinThatPart(string what, Func<RecordStore, Snapshot, object> read)
    {
        await _database.PutAsync([.. Enumerable.Range(0, Sources).Select(number => SourceDatabase.Source($"source-{number}"))]);
        var parsed = 0;
        var store = new RecordStore(new CountingKind(() =>
        {
            if (++parsed == 10)
                _leaving.Cancel();
        }));

        Assert.ThrowsAny<OperationCanceledException>(() => _database.Db.Read(ReadPoint.Newest, snapshot => read(store, snapshot), _leaving.Token));

        Assert.True(parsed is >= 10 and <= RecordStore.RecordsPerPart, $"{what}: {parsed}");
    }

    /// <summary>Sources, telling of each that is read.</summary>
    private sealed class CountingKind(Action parsed) : RecordKind
    {
        private readonly SourceKind _inner = new();

        public override string Name => _inner.Name;

        public override string Plural => _inner.Plural;

        public override bool HasWindow => false;

        public override MessageDescriptor Message => _inner.Message;

        public override IRecord Create() => _inner.Create();

        public override IRecord Parse(byte[] body)
        {
            parsed();
            return _inner.Parse(body);
        }

        public override RecordLabel LabelOf(IRecord record) => _inner.LabelOf(record);

        public override V1.Window? WindowOf(IRecord record) => null;

        public override void Check(IRecord record, Violations faults) => _inner.Check(record, faults);

        internal override IReadOnlyList<UnresolvedWord> Unresolved(IRecord record, AliasIndex aliases) => [];

        internal override RecordRow RowOf(IRecord record) => _inner.RowOf(record);
    }
}
