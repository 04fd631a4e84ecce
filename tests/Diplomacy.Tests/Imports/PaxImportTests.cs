using System.Text;
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
        "2444,Initiative on the Safe Transportation of Grain,22/07/2022,Multiparty signed/agreed,Inter,Cea,\"The Parties to this Initiative are the Republic of Türkiye, "
        + "the Russian Federation and Ukraine as proposed by the Secretary-General.\n\nFor Ukraine:\",\"Witnessed:\n\nFor the United Nations:\",Ukraine - Russia,Ceasefire,"
        + "https://www.peaceagreements.org/agreements/2444/,https://www.peaceagreements.org/media/documents/ag2444.pdf,7";

    private RunningService service = null!;

    public async ValueTask InitializeAsync() => service = await Subject.Start();

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task Import_Agreement_HasItsPartiesWitnessStageAndDay()
    {
        RowOutcome row = Assert.Single((await Import(Grain)).Rows);

        Agreement agreement = await Get("pax.2444");
        Assert.Equal((Outcome.New, "pax.2444"), (row.Outcome, row.Id));
        Assert.Equal(["RUS", "TUR", "UKR"], agreement.Parties);
        Assert.Equal(["United Nations"], agreement.ThirdParties);
        Assert.Equal((AgreementStage.Ceasefire, AgreementStatus.Concluded, "2022-07-22"), (agreement.Stage, agreement.Status, agreement.Concluded.Day));
        Assert.Equal(["pa-x", "pa-x"], agreement.Citations.Select(citation => citation.Source));
        Assert.Contains("as proposed by", agreement.PartyWords, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_Agreement_StandsInTheReportOfItsDayAndInNoOther()
    {
        await Import(Grain);

        Assert.Equal("pax.2444", Assert.Single((await service.Section("2022-07-22", "2022-07-23")).Agreements).Id);
        Assert.Empty((await service.Section("2025-11-16", "2025-11-17")).Agreements);
    }

    [Theory]
    [InlineData("Unilateral document", AgreementStatus.Unilateral, false)]
    [InlineData("Status unclear", AgreementStatus.Unclear, false)]
    [InlineData("Agreement with subsequent status", AgreementStatus.SubsequentlyAgreed, false)]
    [InlineData("Torn up", AgreementStatus.Unclear, true)]
    public async Task Import_Status_IsTheDatabasesOrUnclear(string words, AgreementStatus status, bool isWarned)
    {
        RowOutcome row = Assert.Single((await Import(Grain.Replace("Multiparty signed/agreed", words, StringComparison.Ordinal))).Rows);

        Assert.Equal((status, isWarned), ((await Get("pax.2444")).Status, row.Warnings.Any(warning => warning.Field == "status")));
    }

    [Fact]
    public async Task Import_PartiesThatNoCodeNames_AreKeptAsWorded()
    {
        await Import("7,An accord,01/02/1999,Multiparty signed/agreed,IntraLocal,Pre,Elders of Akobo; the Lou Nuer,,,Pre-negotiation/process,,,1");

        Agreement agreement = await Get("pax.7");
        Assert.Empty(agreement.Parties);
        Assert.Equal("Elders of Akobo; the Lou Nuer", agreement.PartyWords);
        Assert.Equal("PA-X, agreement 7", Assert.Single(agreement.Citations).Title);
    }

    [Theory]
    [InlineData("agtid", "")]
    [InlineData("agtid", "24 44")]
    [InlineData("agt", "")]
    [InlineData("dat", "31/02/2022")]
    [InlineData("dat", "22/07/0000")]
    [InlineData("dat", "22/07/9999")]
    [InlineData("dat", "NaN")]
    public async Task Import_WrongCell_IsNamedByItsColumn(string column, string text)
    {
        string[] cells = "7,An accord,01/02/1999,Multiparty signed/agreed,Intra,Pre,Government of Ukraine,,,Other,,,1".Split(',');
        cells[Array.FindIndex(Header.Split(','), name => name.Equals(column, StringComparison.OrdinalIgnoreCase))] = text;

        RowOutcome row = Assert.Single((await Import(string.Join(',', cells))).Rows);

        Assert.Equal((Outcome.Rejected, column), (row.Outcome, Assert.Single(row.Faults).Field));
    }

    [Fact]
    public async Task Import_DateWrittenOtherwise_IsUnchangedAndAnotherTitleIsRevised()
    {
        await Import(Grain);

        Assert.Equal(Outcome.Unchanged, (await Import(Grain.Replace("22/07/2022", "2022-07-22", StringComparison.Ordinal))).Rows.Single().Outcome);
        RowOutcome row = (await Import(Grain.Replace("of Grain", "of Grain and Foodstuffs", StringComparison.Ordinal))).Rows.Single();
        Assert.Equal([("agt", Outcome.Revised)], row.Changes.Select(change => (change.Field, row.Outcome)));
    }

    [Fact]
    public async Task Import_WordsLongerThanARecordHolds_AreCutInItAndKeptWithTheRow()
    {
        string many = string.Join("; ", Enumerable.Range(0, 500).Select(i => $"Signatory {i}"));

        RowOutcome row = Assert.Single((await Import($"7,An accord,01/02/1999,Status unclear,Intra,Pre,{many},,,Other,,,1")).Rows);

        Assert.Equal("part", Assert.Single(row.Warnings).Field);
        Assert.Equal(4_000, (await Get("pax.7")).PartyWords.Length);
        RawRow raw = (await new ImportService.ImportServiceClient(service.Calls).GetRawRowAsync(new GetRawRowRequest { Record = "agreements/pax.7" })).Row;
        Assert.Equal(many, raw.Cells.Single(cell => cell.Column == "Part").Text);
    }

    [Fact]
    public async Task Import_TheWholeDatabase_TakesEveryAgreementAndInventsNoneForIstanbul()
    {
        string? folder = Environment.GetEnvironmentVariable("SITREP_TEST_DATA");
        if (folder is null)
            Assert.Skip("SITREP_TEST_DATA names no folder with the database.");
        await service.Import(Sample.Text);
        Agreement istanbul = await Get("agreement-istanbul-exchanges-2025-11-16");

        ImportAnswer subset = await Import(await Bytes(folder, "pax_v10_ukraine_subset.csv"));
        ImportAnswer answer = await Import(await Bytes(folder, "pax_v10_full.csv"));

        Assert.Equal((12L, 0L), (subset.Summary.NewRows, subset.Summary.RejectedRows));
        Assert.Equal((2245L, 12L, 0L, 0L), (answer.Summary.NewRows, answer.Summary.UnchangedRows, answer.Summary.RevisedRows, answer.Summary.RejectedRows));
        Agreement grain = await Get("pax.2444");
        Assert.Equal(["RUS", "TUR", "UKR"], grain.Parties);
        Assert.Equal(["United Nations"], grain.ThirdParties);
        Assert.Equal(["RUS", "UKR"], (await Get("pax.1363")).Parties);
        Assert.Equal(["UKR", "USA"], (await Get("pax.2828")).Parties);
        Assert.Equal(istanbul, await Get(istanbul.Id));
        ListAgreementsResponse named = await new AgreementService.AgreementServiceClient(service.Calls).ListAgreementsAsync(new() { Text = "istanbul", PageSize = 500 });
        Assert.Equal([istanbul.Id], named.Agreements.Where(agreement => agreement.Title.Contains("istanbul", StringComparison.OrdinalIgnoreCase)
            && agreement.Parties.Contains("UKR")).Select(agreement => agreement.Id));
    }

    private static async Task<byte[]> Bytes(string folder, string file) =>
        await File.ReadAllBytesAsync(Path.Combine(folder, "pax_agreements", file), TestContext.Current.CancellationToken);

    private Task<ImportAnswer> Import(params string[] rows) => Import(Encoding.UTF8.GetBytes($"\uFEFF{Header}\n{string.Join('\n', rows)}\n"));

    private Task<ImportAnswer> Import(byte[] file) => service.Import(file, new ImportOptions { Format = Format });

    private async Task<Agreement> Get(string id) =>
        (await new AgreementService.AgreementServiceClient(service.Calls).GetAgreementAsync(new GetAgreementRequest { Id = id })).Agreement;
}
