using Sitrep.Diplomacy.Tests.Summaries;
using Sitrep.Diplomacy.V1;
using Sitrep.Evidence.V1;

namespace Sitrep.Diplomacy.Tests.Imports;

/// <summary>PA-X by a running service.</summary>
public sealed class PaxImportTests : IAsyncLifetime
{
    private const string Format = "pax_agreements";
    private const string Header = "AgtId,Agt,Dat,Status,Agtp,Stage,Part,ThrdPart,PPName,stage_label,PAX_Hyperlink,PDF_Hyperlink,Ver";

    private const string Grain =
        "2444,Initiative on the Safe Transportation of Grain,22/07/2022,Multiparty signed/agreed,Inter,Cea,\"The Parties to this Initiative are the "
        + "Republic of Türkiye, "
        + "the Russian Federation and Ukraine as proposed by the Secretary-General.\n\nFor Ukraine:\",\"Witnessed:\n\nFor the United "
        + "Nations:\",Ukraine - Russia,Ceasefire,"
        + "https://www.peaceagreements.org/agreements/2444/,https://www.peaceagreements.org/media/documents/ag2444.pdf,7";

    private RunningService _service = null!;

    public async ValueTask InitializeAsync() => _service = await Subject.StartAsync();

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Import_Agreement_HasItsPartiesWitnessStageAndDay()
    {
        var row = Assert.Single((await ImportAsync(Grain)).Rows);

        var agreement = await GetAsync("pax.2444");
        Assert.Equal((Outcome.New, "pax.2444"), (row.Outcome, row.Id));
        Assert.Equal(["RUS", "TUR", "UKR"], agreement.Parties);
        Assert.Equal(["United Nations"], agreement.ThirdParties);
        Assert.Equal((AgreementStage.Ceasefire, AgreementStatus.Concluded, "2022-07-22"),
            (agreement.Stage, agreement.Status, agreement.Concluded.Day));
        Assert.Equal(["pa-x", "pa-x"], agreement.Citations.Select(citation => citation.Source));
        Assert.Contains("as proposed by", agreement.PartyWords, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_Agreement_StandsInTheReportOfItsDayAndInNoOther()
    {
        await ImportAsync(Grain);

        Assert.Equal("pax.2444", Assert.Single((await _service.SectionAsync("2022-07-22", "2022-07-23")).Agreements).Id);
        Assert.Empty((await _service.SectionAsync("2025-11-16", "2025-11-17")).Agreements);
    }

    [Theory]
    [InlineData("Unilateral document", AgreementStatus.Unilateral, false)]
    [InlineData("Status unclear", AgreementStatus.Unclear, false)]
    [InlineData("Agreement with subsequent status", AgreementStatus.SubsequentlyAgreed, false)]
    [InlineData("Torn up", AgreementStatus.Unclear, true)]
    public async Task Import_Status_IsTheDatabasesOrUnclear(string words, AgreementStatus status, bool isWarned)
    {
        var row = Assert.Single((await ImportAsync(Grain.Replace("Multiparty signed/agreed", words, StringComparison.Ordinal))).Rows);

        var agreement = await GetAsync("pax.2444");
        Assert.Equal((status, isWarned), (agreement.Status, row.Warnings.Any(warning => warning.Field == "Status")));
        Assert.Null(agreement.Concluded);
        Assert.Equal("2022-07-22", agreement.Touched.Day);
    }

    [Theory]
    [InlineData("Pre-negotiation/process", AgreementStage.PreNegotiation, false)]
    [InlineData("Ceasefire", AgreementStage.Ceasefire, false)]
    [InlineData("Framework-substantive, partial", AgreementStage.FrameworkPartial, false)]
    [InlineData("Framework-substantive, comprehensive", AgreementStage.FrameworkComprehensive, false)]
    [InlineData("Implementation", AgreementStage.Implementation, false)]
    [InlineData("Renewal", AgreementStage.Renewal, false)]
    [InlineData("Other", AgreementStage.Other, false)]
    [InlineData("Armistice", AgreementStage.Other, true)]
    public async Task Import_StageLabel_IsTheDatabasesOrOther(string label, AgreementStage stage, bool isWarned)
    {
        var row = Assert.Single((await ImportAsync($"7,An accord,01/02/1999,Status unclear,Intra,Pre,Elders,,,\"{label}\",,,1")).Rows);

        Assert.Equal((stage, isWarned), ((await GetAsync("pax.7")).Stage, row.Warnings.Any(warning => warning.Field == "stage_label")));
    }

    [Fact]
    public async Task Import_ColumnsDropped_TakeNothingBack()
    {
        await ImportAsync(Grain);

        var answer = await _service.ImportAsync(
            Encoding.UTF8.GetBytes(
                "Status,Dat,AgtId,Agt,Agtp,Part\r\nMultiparty signed/agreed,22/07/2022,2444,Initiative on the Safe Transportation of "
                + "Grain,Inter,\"The Parties to this "
                + "Initiative are the Republic of Türkiye, the Russian Federation and Ukraine as proposed by the Secretary-General.\n\nFor "
                + "Ukraine:\"\r\n"),
            new ImportOptions { Format = Format });

        Assert.Equal(Outcome.Unchanged, answer.Rows.Single().Outcome);
        var agreement = await GetAsync("pax.2444");
        Assert.Equal((AgreementStage.Ceasefire, "Ukraine - Russia"), (agreement.Stage, agreement.Process));
        Assert.Equal(["United Nations"], agreement.ThirdParties);
    }

    [Fact]
    public async Task Import_RowTwiceWithOtherTitles_TakesNeither() => Assert.All(
        (await ImportAsync(Grain, Grain.Replace("Initiative", "Another", StringComparison.Ordinal))).Rows,
        row => Assert.Equal(Outcome.Rejected, row.Outcome));

    [Fact]
    public async Task Import_DaysWithTheMonthFirst_AreNotReadWithTheDayFirst()
    {
        var import = await ImportAsync(OnDays("07/22/2022", "03/04/2022", "05/05/2022", "2022-03-04"));

        Assert.Equal([Outcome.Rejected, Outcome.Rejected, Outcome.New, Outcome.New], import.Rows.Select(row => row.Outcome));
        Assert.All(import.Rows.Take(2), row => Assert.Equal("Dat", Assert.Single(row.Faults).Field));
    }

    [Fact]
    public async Task Import_WrongDayAmongDaysThatStandFirst_IsRejectedAlone() => Assert.Equal(
        [Outcome.Rejected, Outcome.New, Outcome.New],
        (await ImportAsync(OnDays("07/22/2022", "03/04/2022", "22/07/2022"))).Rows.Select(row => row.Outcome));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://user:secret@example.org/")]
    [InlineData("not an address")]
    public async Task Import_HyperlinkThatIsNone_IsKeptWithTheRowAndNotCited(string address)
    {
        var row = Assert.Single((await ImportAsync($"7,An accord,01/02/1999,Status unclear,Intra,Pre,Elders,,,Other,,{address},1")).Rows);

        Assert.Equal("PDF_Hyperlink", Assert.Single(row.Warnings).Field);
        Assert.Equal("", Assert.Single((await GetAsync("pax.7")).Citations).Uri);
    }

    [Fact]
    public async Task Import_PartiesThatNoCodeNames_AreKeptAsWorded()
    {
        await ImportAsync("7,An accord,01/02/1999,Multiparty signed/agreed,IntraLocal,Pre,Elders of Akobo; the Lou "
            + "Nuer,,,Pre-negotiation/process,,,1");

        var agreement = await GetAsync("pax.7");
        Assert.Empty(agreement.Parties);
        Assert.Equal("Elders of Akobo; the Lou Nuer", agreement.PartyWords);
        Assert.Equal("PA-X, agreement 7", Assert.Single(agreement.Citations).Title);
    }

    [Theory]
    [InlineData("AgtId", "")]
    [InlineData("AgtId", "24 44")]
    [InlineData("Agt", "")]
    [InlineData("Dat", "31/02/2022")]
    [InlineData("Dat", "22/07/0000")]
    [InlineData("Dat", "22/07/9999")]
    [InlineData("Dat", "NaN")]
    public async Task Import_WrongCell_IsNamedByItsColumn(string column, string text)
    {
        var cells = "7,An accord,01/02/1999,Multiparty signed/agreed,Intra,Pre,Government of Ukraine,,,Other,,,1".Split(',');
        cells[Array.FindIndex(Header.Split(','), name => name.Equals(column, StringComparison.OrdinalIgnoreCase))] = text;

        var row = Assert.Single((await ImportAsync(string.Join(',', cells))).Rows);

        Assert.Equal((Outcome.Rejected, column), (row.Outcome, Assert.Single(row.Faults).Field));
    }

    [Fact]
    public async Task Import_DateWrittenOtherwise_IsUnchangedAndAnotherTitleIsRevised()
    {
        await ImportAsync(Grain);

        Assert.Equal(Outcome.Unchanged, (await ImportAsync(Grain.Replace("22/07/2022", "2022-07-22", StringComparison.Ordinal))).Rows
            .Single().Outcome);
        var row = (await ImportAsync(Grain.Replace("of Grain", "of Grain and Foodstuffs", StringComparison.Ordinal))).Rows.Single();
        Assert.Equal([("Agt", Outcome.Revised)], row.Changes.Select(change => (change.Field, row.Outcome)));
    }

    [Fact]
    public async Task Import_WordsLongerThanARecordHolds_AreCutInItAndKeptWithTheRow()
    {
        var many = string.Join("; ", Enumerable.Range(0, 500).Select(i => $"Signatory {i}"));

        var row = Assert.Single((await ImportAsync($"7,An accord,01/02/1999,Status unclear,Intra,Pre,{many},,,Other,,,1")).Rows);

        Assert.Equal("Part", Assert.Single(row.Warnings).Field);
        Assert.Equal(4_000, (await GetAsync("pax.7")).PartyWords.Length);
        var raw = (await new ImportService.ImportServiceClient(_service.Calls).GetRawRowAsync(
            new GetRawRowRequest { Record = "agreements/pax.7" })).Row;
        Assert.Equal(many, raw.Cells.Single(cell => cell.Column == "Part").Text);
    }

    [Fact]
    public async Task Import_TheWholeDatabase_TakesEveryAgreementAndInventsNoneForIstanbul()
    {
        var folder = Environment.GetEnvironmentVariable("SITREP_TEST_DATA");
        if (folder is null)
            Assert.Skip("SITREP_TEST_DATA names no folder with the database.");
        await _service.ImportAsync(Sample.Text);
        var istanbul = await GetAsync("agreement-istanbul-exchanges-2025-11-16");

        var subset = await ImportAsync(await BytesAsync(folder, "pax_v10_ukraine_subset.csv"));
        var answer = await ImportAsync(await BytesAsync(folder, "pax_v10_full.csv"));

        Assert.Equal((12L, 0L), (subset.Summary.NewRows, subset.Summary.RejectedRows));
        var shrank = await Refusal.OfAsync(async () => await ImportAsync(await BytesAsync(folder, "pax_v10_ukraine_subset.csv")));
        Assert.Equal("FILE_SHRANK", shrank.Reason);
        Assert.Equal((2245L, 12L, 0L, 0L),
            (answer.Summary.NewRows, answer.Summary.UnchangedRows, answer.Summary.RevisedRows, answer.Summary.RejectedRows));
        var grain = await GetAsync("pax.2444");
        Assert.Equal(["RUS", "TUR", "UKR"], grain.Parties);
        Assert.Equal(["United Nations"], grain.ThirdParties);
        Assert.Equal(["RUS", "UKR"], (await GetAsync("pax.1363")).Parties);
        Assert.Equal(["UKR", "USA"], (await GetAsync("pax.2828")).Parties);
        Assert.Equal(istanbul, await GetAsync(istanbul.Id));
        var year = await _service.SectionAsync("2022-01-01", "2023-01-01");
        Assert.Equal(["pax.2444"], year.Agreements.Select(agreement => agreement.Id));
        Assert.Contains(year.Caveats, caveat => caveat.Code == "other-agreements");
        var named = await new AgreementService.AgreementServiceClient(_service.Calls).ListAgreementsAsync(
            new() { Text = "istanbul", PageSize = 500 });
        Assert.Equal([istanbul.Id], named.Agreements.Where(agreement => agreement.Title.Contains("istanbul", StringComparison.OrdinalIgnoreCase)
            && agreement.Parties.Contains("UKR")).Select(agreement => agreement.Id));
    }

    private static async Task<byte[]> BytesAsync(string folder, string file) =>
        await File.ReadAllBytesAsync(Path.Combine(folder, "pax_agreements", file), TestContext.Current.CancellationToken);

    private static string[] OnDays(params string[] days) => [
        .. days.Select((day, index) => $"{index + 1},An accord,{day},Status unclear,Intra,Pre,Elders,,,Other,,,1")];

    private Task<ImportAnswer> ImportAsync(params string[] rows) =>
        ImportAsync(Encoding.UTF8.GetBytes($"\uFEFF{Header}\n{string.Join('\n', rows)}\n"));

    private Task<ImportAnswer> ImportAsync(byte[] file) => _service.ImportAsync(file, new ImportOptions { Format = Format });

    private async Task<Agreement> GetAsync(string id) =>
        (await new AgreementService.AgreementServiceClient(_service.Calls).GetAgreementAsync(new GetAgreementRequest { Id = id })).Agreement;
}
