namespace Sitrep.Diplomacy.Statements;

/// <summary>Statements as records: what makes one valid and what it can be found by.</summary>
public sealed class StatementKind() : RecordKind<Statement>("statement", "statements")
{
    private const int SpeakerMax = 200;
    private const int RoleMax = 300;
    private const int ChannelMax = 100;
    private const int WordsMax = 4_000; // a long post; a speech is cited, not copied
    private const int LanguageMax = 35; // BCP 47 recommends room for 35
    private const int SummaryMax = 500;
    private const int AboutMax = 20;

    protected override void Check(Statement record, Violations faults)
    {
        TextChecks.Required(record.Speaker, faults, "speaker", SpeakerMax);
        TextChecks.Optional(record.Role, faults, "role", RoleMax);
        PartyChecks.Optional(record.Party, faults, "party");
        IdChecks.Required(record.Claimant, faults, "claimant");
        WindowChecks.CheckMoment(record.Made, faults, "made");
        TextChecks.Optional(record.Channel, faults, "channel", ChannelMax);
        TextChecks.OptionalLines(record.Words, faults, "words", WordsMax);
        TextChecks.Optional(record.Language, faults, "language", LanguageMax);
        TextChecks.Required(record.Summary, faults, "summary", SummaryMax);
        ListChecks.Each(record.About, faults, "about", 0, AboutMax,
            (name, here) => IdChecks.RequiredName(name, ["negotiations", "agreements"], here, ""));
        RecordChecks.Check(record, citationsMin: 1, faults);
    }

    protected override RecordLabel LabelOf(Statement record) => new() { Words = record.Speaker };

    protected override Window WindowOf(Statement record) => new() { End = record.Made, Zone = RequestedPeriod.ZoneDefault };

    protected override IEnumerable<string> TermsOf(Statement record) =>
        [Term.Of("party", record.Party), Term.Of("claimant", record.Claimant), .. record.About.Select(name => Term.Of("about", name))];
}
