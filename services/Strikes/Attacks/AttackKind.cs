using Sitrep.Evidence.Aliases;
using Sitrep.Evidence.Checks;
using Sitrep.Evidence.Unresolved;

namespace Sitrep.Strikes.Attacks;

/// <summary>Attacks as records: what makes one valid and what it can be found by.</summary>
public sealed class AttackKind() : RecordKind<Attack>("attack", "attacks")
{
    /// <summary>Longest words for what was launched: the longest bundle in the known datasets has 74.</summary>
    public const int WeaponWordsMax = 200;

    /// <summary>Most places affected: every region of Ukraine, and some.</summary>
    public const int AffectedMax = 50;

    private const int CarrierWordsMax = 200; // the longest list of carriers in the known datasets has 42

    public override bool IsLocated => true;

    protected override void Check(Attack record, Violations faults)
    {
        WindowChecks.Check(record.Window, faults.Under("window"));
        PartyChecks.Required(record.Attacker, faults, "attacker");
        ClaimChecks.CheckItem(record.Item, faults, "item");
        EnumChecks.Required(record.ItemClass, faults, "class");
        TextChecks.Optional(record.WeaponWords, faults, "weaponWords", WeaponWordsMax);
        if (record.Launch is not null)
            PlaceChecks.Check(record.Launch, faults.Under("launch"));
        if (record.Target is not null)
            PlaceChecks.Check(record.Target, faults.Under("target"));
        if (record.MainTarget is not null)
            PlaceChecks.Check(record.MainTarget, faults.Under("mainTarget"));
        TextChecks.Optional(record.CarrierWords, faults, "carrierWords", CarrierWordsMax);
        ListChecks.Each(record.Affected, faults, "affected", 0, AffectedMax, PlaceChecks.Check);
        ClaimChecks.All(record.Claims, StrikesMeasures.Claimed, faults);
        RecordChecks.Check(record, citationsMin: 0, faults);
    }

    protected override RecordLabel LabelOf(Attack record) => new()
    {
        Item = record.Item,
        ItemClass = record.ItemClass,
        Attacker = record.Attacker,
        Place = record.Target,
    };

    protected override Window WindowOf(Attack record) => record.Window;

    protected override IEnumerable<UnresolvedWord> UnresolvedOf(Attack record, AliasIndex aliases) => WeaponRegister.IsUnresolved(record.Item)
        ? WeaponRegister.With(aliases).UnknownIn(record.WeaponWords).Select(words => new UnresolvedWord(UnresolvedKind.Weapon, words))
        : [];

    protected override IEnumerable<string> TermsOf(Attack record) =>
    [
        Term.Of("attacker", record.Attacker),
        Term.Of("item", record.Item),
        Term.Of("class", EnumWords.Of(record.ItemClass)),
        .. (record.Target?.Regions ?? []).Select(region => Term.Of("region", region)),
    ];
}
