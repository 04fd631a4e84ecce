using Google.Protobuf.Reflection;
using Sitrep.Diplomacy.V1;
using Sitrep.Evidence.Redactions;
using Sitrep.Evidence.V1;
using Sitrep.Strikes.V1;

namespace Sitrep.Evidence.Tests.Redactions;

public sealed class RecordWordsTests
{
    private static readonly MessageDescriptor[] Kinds =
    [
        Source.Descriptor, Attack.Descriptor, Damage.Descriptor, Outage.Descriptor, Negotiation.Descriptor, Agreement.Descriptor,
        Statement.Descriptor, Exchange.Descriptor,
    ];

    // A new text field of a record has to be put in one of the two lists: whether its words may be taken out, or whether
    // something is known, found or added up by it.
    private static readonly string[] Words =
    [
        "Agreement.party_words", "Agreement.process", "Agreement.third_parties",
        "Agreement.third_party_words", "Agreement.title", "Attack.carrier_words", "Attack.weapon_words", "Citation.title",
        "Citation.uri", "Citation.words", "Damage.facility_words", "Negotiation.topic", "Outage.cause_words", "Place.words", "Reading.value",
        "Round.outcome", "Round.participants", "Round.place_words", "Source.attribution", "Source.license", "Source.name", "Source.scope_notes",
        "Statement.channel", "Statement.role", "Statement.speaker", "Statement.summary", "Statement.words",
    ];

    private static readonly string[] Unredactable =
    [
        "Agreement.parties", "Attack.attacker", "Attack.item", "Citation.language", "Citation.source", "Claim.claimant", "Claim.item",
        "Claim.part", "Claim.side", "Damage.attacker", "Damage.claimant", "Exchange.direction_disputed", "Exchange.mediators", "Exchange.parties",
        "Moment.day",
        "Moment.month", "Negotiation.agreements", "Negotiation.mediators", "Negotiation.parties", "NegotiationState.claimant",
        "Outage.attacker", "Outage.claimant", "Place.country", "Place.regions", "PromiseLink.agreement", "PromiseLink.claimant",
        "Reading.claimant", "Reading.field", "Round.claimant", "Round.id", "Round.mediators", "Source.page_patterns", "Source.party",
        "Source.primary_for", "Statement.about", "Statement.claimant", "Statement.language", "Statement.party", "Window.zone",
    ];

    // Those that every kind has.
    private static readonly string[] UnredactableOfAll = ["id", "etag"];
    private static readonly string[] WordsOfAll = ["note", "withdrawn_reason"];

    [Fact]
    public void Fields_OfEveryRecord_AreKeptOrWordsAsListed()
    {
        FieldDescriptor[] texts = [.. Kinds.SelectMany(kind => TextsOf(kind, [])).Distinct()
            .Where(field => !Kinds.Contains(field.ContainingType) || !UnredactableOfAll.Concat(WordsOfAll).Contains(field.Name))];

        Assert.Equal(Words, texts.Where(field => !RecordWords.IsUnredactable(field)).Select(NameOf).Order(StringComparer.Ordinal));
        Assert.Equal(Unredactable, texts.Where(RecordWords.IsUnredactable).Select(NameOf).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Fields_OfEveryKind_HaveTheirIdsKeptAndTheirNotesNot()
    {
        Assert.All(Kinds, kind => Assert.All(UnredactableOfAll, name => Assert.True(RecordWords.IsUnredactable(kind.FindFieldByName(name)))));
        Assert.All(Kinds, kind => Assert.False(RecordWords.IsUnredactable(kind.FindFieldByName("withdrawn_reason"))));
    }

    [Fact]
    public void Rewrite_Record_ReachesWordsAtEveryDepthAndNothingElse()
    {
        var attack = new Attack()
        {
            Id = "said",
            Note = "said",
            Target = new Place { Words = "said", Country = "said" },
            Affected = { new Place { Words = "said" } },
            Claims = { new Claim { Item = "said", Part = "said", Citations = { new Citation { Source = "said", Words = "said", Title = "said" } } } },
        };

        RecordWords.Rewrite(attack, _ => "#");

        var claim = attack.Claims[0];
        Assert.Equal(
            ["said", "#", "#", "said", "#", "said", "said", "said", "#", "#"],
            [attack.Id, attack.Note, attack.Target.Words, attack.Target.Country, attack.Affected[0].Words, claim.Item, claim.Part,
                claim.Citations[0].Source, claim.Citations[0].Words, claim.Citations[0].Title]);
        Assert.Equal(["id", "target.country", "claims.item", "claims.part", "claims.citations.source"], RecordWords.KeptWith(attack, "aid"));
    }

    [Fact]
    public void Rewrite_ListOfTexts_ReachesEachOfThem()
    {
        var source = new Source() { ScopeNotes = { "one", "two" }, PagePatterns = { "one" } };

        RecordWords.Rewrite(source, text => $"#{text}");

        Assert.Equal(["#one", "#two"], source.ScopeNotes);
        Assert.Equal(["one"], source.PagePatterns);
    }

    private static IEnumerable<FieldDescriptor> TextsOf(MessageDescriptor message, HashSet<MessageDescriptor> seen) =>
        !seen.Add(message) ? [] : message.Fields.InFieldNumberOrder().SelectMany(field => field.FieldType switch
        {
            FieldType.String => [field],
            FieldType.Message => TextsOf(field.MessageType, seen),
            _ => [],
        });

    private static string NameOf(FieldDescriptor field) => $"{field.ContainingType.Name}.{field.Name}";
}
