namespace Sitrep.Diplomacy.Agreements;

/// <summary>Agreements as records: what makes one valid and what it can be found by.</summary>
public sealed class AgreementKind() : RecordKind<Agreement>("agreement", "agreements")
{
    /// <summary>Longest title, in characters: the longest of PA-X has 449.</summary>
    public const int TitleMax = 500;

    /// <summary>Longest name of a peace process.</summary>
    public const int ProcessMax = 300;

    /// <summary>Longest wording of who takes part: lists of signatories beyond it stand in the agreement's own text.</summary>
    public const int PartyWordsMax = 4_000;

    private const int PartiesMax = 250; // all states there are
    private const int ThirdPartiesMax = 50;
    private const int ThirdPartyMax = 300;

    // A database of the world's agreements has many of others.
    public override bool IsSelective => true;

    public override bool IsReported(IRecord record) => IsOfASide((Agreement)record);

    /// <summary>Whether a party to it is one of the two sides.</summary>
    public static bool IsOfASide(Agreement agreement) => agreement.Parties.Any(Sides.All.Contains);

    protected override void Check(Agreement record, Violations faults)
    {
        TextChecks.Required(record.Title, faults, "title", TitleMax);
        PartyChecks.All(record.Parties, faults, "parties", 0, PartiesMax);
        TextChecks.OptionalLines(record.PartyWords, faults, "partyWords", PartyWordsMax);
        TextChecks.OptionalLines(record.ThirdPartyWords, faults, "thirdPartyWords", PartyWordsMax);
        ListChecks.Each(record.ThirdParties, faults, "thirdParties", 0, ThirdPartiesMax,
            (words, here) => TextChecks.Required(words, here, "", ThirdPartyMax));
        EnumChecks.Required(record.Stage, faults, "stage");
        EnumChecks.Required(record.Status, faults, "status");
        if (record.Concluded is not null)
            WindowChecks.CheckMoment(record.Concluded, faults, "concluded");
        WindowChecks.CheckMoment(record.Touched, faults, "touched");
        ClaimChecks.All(record.Claims, [Measure.Promised], faults);
        TextChecks.Optional(record.Process, faults, "process", ProcessMax);
        RecordChecks.Check(record, citationsMin: 1, faults);
    }

    protected override RecordLabel LabelOf(Agreement record) => new() { Words = record.Title };

    protected override Window WindowOf(Agreement record) => new() { End = record.Touched, Zone = RequestedPeriod.ZoneDefault };

    protected override IEnumerable<string> TermsOf(Agreement record) =>
    [
        .. record.Parties.Select(party => Term.Of("party", party)),
        Term.Of("stage", EnumWords.Of(record.Stage)),
        Term.Of("status", EnumWords.Of(record.Status)),
    ];
}
