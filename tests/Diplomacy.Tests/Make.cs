using Sitrep.Diplomacy.V1;
using Sitrep.Evidence.V1;

namespace Sitrep.Diplomacy.Tests;

/// <summary>Valid records, told apart by what a test is about.</summary>
internal static class Make
{
    private static readonly Citation Cited = Wire.Citation("https://www.president.gov.ua/1", "ua-president");

    /// <summary>A negotiation of Ukraine and Russia in these stages.</summary>
    public static Negotiation Negotiation(string id, params IEnumerable<(string Since, NegotiationStage Stage)> states)
    {
        var negotiation = new Negotiation() { Id = id, Topic = "Exchanges", Parties = { "RUS", "UKR" }, Citations = { Cited } };
        negotiation.States.Add(states.Select(state => new NegotiationState
        {
            Stage = state.Stage,
            Since = Wire.Moment(state.Since),
            Claimant = "ua-nsdc",
        }));
        if (negotiation.States.Count == 0)
            negotiation.States.Add(new NegotiationState
            {
                Stage = NegotiationStage.UnderWay,
                Since = Wire.Moment("2025-11-15"),
                Claimant = "ua-nsdc",
            });
        return negotiation;
    }

    /// <summary>An agreement that promises so many of Ukraine's.</summary>
    public static Agreement Agreement(string id, string touched = "2025-11-16", string? concluded = null, long promised = 100) => new()
    {
        Id = id,
        Title = "On exchanges",
        Parties = { "RUS", "UKR" },
        Stage = AgreementStage.PreNegotiation,
        Status = AgreementStatus.Unsigned,
        Touched = Wire.Moment(touched),
        Concluded = concluded is null ? null : Wire.Moment(concluded),
        Claims = { Wire.Claim(Measure.Promised, "all", Wire.Exactly(promised), "ua-president", "UKR") },
        Citations = { Cited },
    };

    public static Statement Statement(
        string id, string speaker = "Rustem Umerov", string made = "2025-11-15", params IEnumerable<string> about) => new()
        {
            Id = id,
            Speaker = speaker,
            Party = "UKR",
            Claimant = "ua-nsdc",
            Made = Wire.Moment(made),
            Summary = "talks go on",
            About = { about },
            Citations = { Cited },
        };

    public static Exchange Exchange(string id, string end = "2025-11-16", params IEnumerable<Claim> claims) => new()
    {
        Id = id,
        Window = Wire.Window(null, end),
        Parties = { "RUS", "UKR" },
        Claims = { claims },
        Citations = { Cited },
    };

    /// <summary>So many of a side's came home, as a source says.</summary>
    public static Claim Released(long count, string claimant = "ua-president", string side = "UKR", string item = "all") =>
        Wire.Claim(Measure.Released, item, Wire.Exactly(count), claimant, side);

    /// <summary>The word of a source that an exchange carries out an agreement.</summary>
    public static PromiseLink Link(string agreement) => new() { Agreement = agreement, Claimant = "ua-president", Citation = Cited };
}
