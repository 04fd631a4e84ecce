namespace Sitrep.Diplomacy.Exchanges;

/// <summary>Exchanges as records: what makes one valid and what it can be found by.</summary>
public sealed class ExchangeKind() : RecordKind<Exchange>("exchange", "exchanges")
{
    private const int Parties = 2;
    private const int MediatorsMax = 20;
    private const int LinksMax = 20;
    private const int DisputedMax = 10; // there are six kinds of persons

    protected override void Check(Exchange record, Violations faults)
    {
        WindowChecks.Check(record.Window, faults.Under("window"));
        PartyChecks.All(record.Parties, faults, "parties", Parties, Parties);
        PartyChecks.All(record.Mediators, faults, "mediators", 0, MediatorsMax);
        ClaimChecks.All(record.Claims, [Measure.Released], faults);
        ListChecks.Each(record.Links, faults, "links", 0, LinksMax, CheckLink);
        ListChecks.Each(record.DirectionDisputed, faults, "directionDisputed", 0, DisputedMax,
            (item, here) => ClaimChecks.CheckItem(item, here, ""));
        ListChecks.Sorted(record.DirectionDisputed, faults, "directionDisputed");
        RecordChecks.Check(record, citationsMin: 1, faults);
    }

    protected override RecordLabel LabelOf(Exchange record) => new();

    protected override Window WindowOf(Exchange record) => record.Window;

    protected override IEnumerable<string> TermsOf(Exchange record) =>
    [
        .. record.Parties.Concat(record.Mediators).Select(party => Term.Of("party", party)),
        .. record.Links.Select(link => Term.Of("agreement", link.Agreement)),
        .. record.Claims.SelectMany(claim => (string[])[Term.Of("side", claim.Side), Term.Of("item", claim.Item)]),
    ];

    private static void CheckLink(PromiseLink link, Violations faults)
    {
        IdChecks.Required(link.Agreement, faults, "agreement");
        IdChecks.Required(link.Claimant, faults, "claimant");
        CitationChecks.Check(link.Citation, faults.Under("citation"));
    }
}
