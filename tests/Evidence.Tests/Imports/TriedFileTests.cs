using Microsoft.Extensions.Time.Testing;
using Sitrep.Evidence.Imports;
using Sitrep.Storage;

namespace Sitrep.Evidence.Tests.Imports;

public sealed class TriedFileTests : IDisposable
{
    private static readonly FileKey Key = new("hash", "bulletin", "attack damage", AllowGone: false);
    private static readonly Trial Tried = new(new NoRows(), new ImportResult([], 1, Published: false));

    private readonly FakeTimeProvider _clock = new();
    private readonly TriedFile _file;

    public TriedFileTests() => _file = new(_clock);

    public void Dispose() => _file.Dispose();

    [Fact]
    public void Take_TheSameFile_GivesItOnce()
    {
        _file.Keep(Key, Tried);

        Assert.Same(Tried, _file.Take(Key with { }));
        Assert.Null(_file.Take(Key));
    }

    [Fact]
    public void Take_AnotherFile_LetsGoOfTheOneThatIsKept()
    {
        FileKey[] others =
        [
            Key with { Sha256 = "other" }, Key with { Format = "other" }, Key with { KindsElsewhere = "attack" }, Key with { AllowGone = true },
        ];
        foreach (var other in others)
        {
            _file.Keep(Key, Tried);

            Assert.Null(_file.Take(other));
            Assert.Null(_file.Take(Key));
        }
    }

    [Fact]
    public void Take_AfterItsTime_GivesNothing()
    {
        _file.Keep(Key, Tried);
        _clock.Advance(TriedFile.KeptMax - TimeSpan.FromMilliseconds(1));
        _file.Keep(Key, Tried);
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.NotNull(_file.Take(Key));

        _file.Keep(Key, Tried);
        _clock.Advance(TriedFile.KeptMax);
        Assert.Null(_file.Take(Key));
    }

    private sealed record NoRows : StagedFile
    {
        public override IReadOnlyList<ClassifiedRow> Classify(Snapshot snapshot, bool allowGone) => [];
    }
}
