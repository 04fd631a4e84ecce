using Sitrep.Diplomacy.Agreements;

namespace Sitrep.Diplomacy.Imports.PeaceAgreements;

/// <summary>PA-X Peace Agreements Database (Bell and Badanjak 2019): one agreement per row.</summary>
public sealed class PaxAgreements(RecordSet records) : Dataset(records, "pax_agreements", "agreement", Column.All)
{
    private const string IdPrefix = "pax.";
    private const string BetweenStates = "inter"; // beginning of Inter and of InterIntra

    private static readonly Dictionary<string, AgreementStage> Stages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Pre-negotiation/process"] = AgreementStage.PreNegotiation,
        ["Ceasefire"] = AgreementStage.Ceasefire,
        ["Ceasefire/related"] = AgreementStage.Ceasefire,
        ["Framework-substantive, partial"] = AgreementStage.FrameworkPartial,
        ["Framework/substantive - partial"] = AgreementStage.FrameworkPartial,
        ["Framework-substantive, comprehensive"] = AgreementStage.FrameworkComprehensive,
        ["Framework/substantive - comprehensive"] = AgreementStage.FrameworkComprehensive,
        ["Implementation"] = AgreementStage.Implementation,
        ["Implementation/renegotiation"] = AgreementStage.Implementation,
        ["Renewal"] = AgreementStage.Renewal,
        ["Other"] = AgreementStage.Other,
        ["Pre"] = AgreementStage.PreNegotiation,
        ["Cea"] = AgreementStage.Ceasefire,
        ["SubPar"] = AgreementStage.FrameworkPartial,
        ["SubComp"] = AgreementStage.FrameworkComprehensive,
        ["Imp"] = AgreementStage.Implementation,
        ["Ren"] = AgreementStage.Renewal,
        ["Oth"] = AgreementStage.Other,
    };

    private static readonly Dictionary<string, AgreementStatus> Statuses = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Multiparty signed/agreed"] = AgreementStatus.Concluded,
        ["Unilateral document"] = AgreementStatus.Unilateral,
        ["Status unclear"] = AgreementStatus.Unclear,
        ["Agreement with subsequent status"] = AgreementStatus.SubsequentlyAgreed,
    };

    public override string Description => "CSV of the PA-X Peace Agreements Database (Bell and Badanjak 2019): one agreement per row.";

    public override IEnumerable<DatasetRow> ReadRows(IReadOnlyList<FileLine> lines)
    {
        var monthFirst = DayOrder.MonthFirst(lines);
        return lines.Select(line => AgreementRows.Read(line, monthFirst));
    }

    public override string IdOf(DatasetRow row) => IdPrefix + row.Identity!.Value.Key;

    public override IRecord Derive(DatasetRow row, string id, Registers registers, Violations warnings)
    {
        var read = (AgreementRow)row;
        var betweenStates = read.Text(Column.Type).StartsWith(BetweenStates, StringComparison.OrdinalIgnoreCase);
        var status = StatusOf(read, warnings);
        var parties = StateNames.OfParties(read.Text(Column.Parties), betweenStates);
        return new Agreement
        {
            Id = id,
            Title = Cut(read, Column.Title, AgreementKind.TitleMax, warnings),
            Parties = { parties },
            PartyWords = Cut(read, Column.Parties, AgreementKind.PartyWordsMax, warnings),
            ThirdParties =
            {
                StateNames.Of(read.Text(Column.ThirdParties), betweenStates).Except(parties),
                OrganisationNames.In(read.Text(Column.ThirdParties)),
            },
            ThirdPartyWords = Cut(read, Column.ThirdParties, AgreementKind.PartyWordsMax, warnings),
            Stage = StageOf(read, warnings),
            Status = status,
            Concluded = status == AgreementStatus.Concluded ? Moments.Day(read.Day!.Value) : null,
            Touched = Moments.Day(read.Day!.Value),
            Process = Cut(read, Column.Process, AgreementKind.ProcessMax, warnings),
            Citations = { CitationsOf(read, warnings) },
        };
    }

    private static AgreementStage StageOf(AgreementRow row, Violations warnings)
    {
        var label = row.Text(Column.StageLabel) is { Length: > 0 } words ? words : row.Text(Column.Stage);
        if (Stages.TryGetValue(label, out var stage))
            return stage;
        warnings.Add(Column.StageLabel, label.Length == 0 ? "It is empty." : $"'{CellText.Short(label)}' is not known.",
            "The stage is taken as other; the words are kept with the row.");
        return AgreementStage.Other;
    }

    private static AgreementStatus StatusOf(AgreementRow row, Violations warnings)
    {
        var words = row.Text(Column.Status);
        if (Statuses.TryGetValue(words, out var status))
            return status;
        warnings.Add(Column.Status, words.Length == 0 ? "It is empty." : $"'{CellText.Short(words)}' is not known.",
            "The status is taken as unclear; the words are kept with the row.");
        return AgreementStatus.Unclear;
    }

    private static IEnumerable<Citation> CitationsOf(AgreementRow row, Violations warnings)
    {
        List<Citation> citations = [];
        foreach (var (column, title) in ((string, string)[])[(Column.Document, "Text of the agreement"), (Column.Page, "Page of the agreement")])
        {
            var citation = new Citation() { Source = ShippedSources.PaX, Uri = row.Text(column), Title = $"PA-X, {title}" };
            Violations faults = [];
            CitationChecks.Check(citation, faults);
            if (faults.Any)
                warnings.Add(column, "It is no address.", "It is kept with the row, and not cited.");
            else if (citation.Uri.Length > 0)
                citations.Add(citation);
        }

        return citations.Count > 0 ? citations : [new Citation { Source = ShippedSources.PaX, Title = $"PA-X, agreement {row.Identity!.Value.Key}" }];
    }

    // What is longer than a record holds stands whole in the row that is kept with it.
    private static string Cut(AgreementRow row, string column, int max, Violations warnings)
    {
        var words = Tidy(row.Text(column), keepLines: column is Column.Parties or Column.ThirdParties);
        if (words.Length <= max)
            return words;
        warnings.Add(column, $"It has {words.Length:N0} characters, more than {max:N0}.",
            "The record has the first of them, the row that is kept with it all.");
        var end = char.IsHighSurrogate(words[max - 2]) ? max - 2 : max - 1;
        return $"{words[..end]}…";
    }

    // Texts taken from scanned documents have tabs, line breaks within titles and marks that nobody sees.
    private static string Tidy(string words, bool keepLines) =>
        string.Join(keepLines ? '\n' : ' ', words.ReplaceLineEndings("\n").Split('\n').Select(line =>
            string.Join(' ', new string([.. line.Select(letter => IsSeen(letter) ? letter : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        .Where(line => keepLines || line.Length > 0)).Trim();

    private static bool IsSeen(char letter) =>
        char.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator);
}
