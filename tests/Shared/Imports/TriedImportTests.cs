using Sitrep.Evidence.V1;

namespace Sitrep.Tests.Imports;

/// <summary>An import that follows a dry run of the same bytes, as a gateway's does.</summary>
public sealed class TriedImportTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    [Fact]
    public async Task Import_AfterADryRun_DoesWhatThatSaid()
    {
        var file = File("tried-same", "One");

        var tried = await fixture.Service.ImportAsync(file, dryRun: true);
        var first = await fixture.Service.ImportAsync(file);
        var again = await fixture.Service.ImportAsync(file);

        Assert.Equal(tried.Rows, first.Rows);
        Assert.Equal(Outcome.New, first.Line(2).Outcome);
        Assert.Equal((false, true, false), (tried.Summary.Published, first.Summary.Published, again.Summary.Published));
        Assert.Equal(Outcome.Unchanged, again.Line(2).Outcome);
    }

    [Fact]
    public async Task Import_WrittenBetweenDryRunAndImport_IsHeldAgainstWhatStandsNow()
    {
        var tried = await fixture.Service.ImportAsync(File("tried-other", "One"), dryRun: true);
        // By another door: another file would have had what was tried let go of.
        await new RecordCalls(fixture.Service.Calls, Subject.Kinds["source"]).CreateAsync(Subject.Kinds["source"].Make("tried-other"));

        var written = await fixture.Service.ImportAsync(File("tried-other", "One"));

        Assert.Equal((Outcome.New, Outcome.Revised), (tried.Line(2).Outcome, written.Line(2).Outcome));
    }

    [Fact]
    public async Task Import_ToldWhatTheDryRunSaid_SaysItAgainOnlyIfItHasChanged()
    {
        var file = Encoding.UTF8.GetBytes(File("tried-short", "One"));
        var tried = await fixture.Service.ImportAsync(file, new ImportOptions { Format = "bulletin", DryRun = true });
        var options = new ImportOptions() { Format = "bulletin", TriedRevision = tried.Summary.Revision };

        var written = await fixture.Service.ImportAsync(file, options);
        var again = await fixture.Service.ImportAsync(file, options);

        Assert.Empty(written.Rows);
        Assert.Equal((true, true, 1), (written.Summary.AsTried, written.Summary.Published, written.Summary.NewRows));
        Assert.Equal(Outcome.Unchanged, Assert.Single(again.Rows).Outcome);
        Assert.False(again.Summary.AsTried);
    }

    [Fact]
    public async Task Import_AskedToLeaveOutWhatIsElsewhere_CountsIt()
    {
        var file = Encoding.UTF8.GetBytes(File("tried-elsewhere", "One") + "\n" + """{"kind":"poem","id":"a"}""");

        var tried = await fixture.Service.ImportAsync(
            file, new ImportOptions { Format = "bulletin", DryRun = true, KindsElsewhere = { "poem" }, OmitElsewhere = true });

        Assert.Equal(2, Assert.Single(tried.Rows).Line);
        Assert.Equal((1, 1), (tried.Summary.NewRows, tried.Summary.ElsewhereRows));
    }

    private static string File(string id, string name) => ImportCalls.Bulletin(
        """{"bulletin":1}""",
        ("source", new Source { Id = id, Name = name, SourceKind = SourceKind.Media, Scope = SourceScope.National }));
}
