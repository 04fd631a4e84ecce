using Sitrep.Contracts;

namespace Sitrep.Tests.Upgrades;

/// <summary>Databases that earlier releases have written, one folder each in Releases: whatever stands in them stays, word for word, with its
/// revision, its etag, its author and its times. Folders are added and never changed; content.txt is what the release itself told.</summary>
public sealed class ReleasedDatabaseTests
{
    private static readonly string Releases = Path.Combine(AppContext.BaseDirectory, "Releases");

    public static TheoryData<string> Names { get; } = [.. Directory.GetDirectories(Releases).Select(folder => Path.GetFileName(folder)!)];

    [Theory, MemberData(nameof(Names))]
    public async Task Open_DatabaseOfAnEarlierRelease_TellsAllThatItTold(string release)
    {
        var folder = Path.Combine(Releases, release);
        var told = await File.ReadAllTextAsync(Path.Combine(folder, "content.txt"), TestContext.Current.CancellationToken);
        var newest = long.Parse(told.AsSpan(0, told.IndexOf('\n', StringComparison.Ordinal))["newest ".Length..], CultureInfo.InvariantCulture);
        await using var service = await Subject.StartOnAsync(Directory.GetFiles(folder, "*.db").Single());

        Assert.Equal(told.Split('\n'), (await DatabaseContent.ReadAsync(service, newest)).Split('\n'));

        await service.RestartAsync();
        Assert.Equal(told.Split('\n'), (await DatabaseContent.ReadAsync(service, newest)).Split('\n'));
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Open_DatabaseOfAnEarlierRelease_IsWrittenOn(string release)
    {
        await using var service = await Subject.StartOnAsync(Directory.GetFiles(Path.Combine(Releases, release), "*.db").Single());

        foreach (var (name, kind) in Subject.Kinds)
        {
            var calls = new RecordCalls(service.Calls, kind);
            var (made, revision) = await calls.CreateAsync(kind.Make($"later-{name}"), requestId: $"later-{name}");
            Assert.Equal(made, (await calls.GetAsync($"later-{name}", ("read_revision", revision))).Record);
        }
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Open_DatabaseOfAnEarlierRelease_FindsItsRecordsByTheirSources(string release)
    {
        await using var service = await Subject.StartOnAsync(Directory.GetFiles(Path.Combine(Releases, release), "*.db").Single());

        var asked = 0;
        foreach (var kind in Subject.Kinds.Values.Where(kind => kind.Service.Methods.Any(
            method => method.InputType.Name == $"List{kind.Service.Name.Replace("Service", "s", StringComparison.Ordinal)}Request"
                && method.InputType.FindFieldByName("source") is not null)))
        {
            var calls = new RecordCalls(service.Calls, kind);
            var (all, _, _) = await calls.ListAsync(("page_size", 500));
            foreach (var source in all.SelectMany(SourceReferences.In).Distinct(StringComparer.Ordinal))
            {
                asked++;
                Assert.Equal(
                    all.Where(record => SourceReferences.In(record).Contains(source)),
                    (await calls.ListAsync(("page_size", 500), ("source", source))).Records);
            }
        }

        Assert.NotEqual(0, asked);
    }
}
