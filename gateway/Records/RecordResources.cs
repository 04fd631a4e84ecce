using Sitrep.Diplomacy.V1;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.Backends;
using Sitrep.Strikes.V1;

namespace Sitrep.Gateway.Records;

/// <summary>The kinds of record there are.</summary>
internal static class RecordResources
{
    /// <summary>The register of sources, of which each service has one.</summary>
    public static RecordResource Sources { get; } = new(SourceService.Descriptor, Backend.StrikesName, Backend.DiplomacyName);

    /// <summary>The words that desks have added to the registers of places and weapons; each service has all of them.</summary>
    public static RecordResource Aliases { get; } = new(AliasService.Descriptor, Backend.StrikesName, Backend.DiplomacyName);

    /// <summary>The kinds of which each service keeps the same records, those that others name first.</summary>
    public static IReadOnlyList<RecordResource> Registers { get; } = [Sources, Aliases];

    /// <summary>All kinds, in the order in which they are exported.</summary>
    public static IReadOnlyList<RecordResource> All { get; } =
    [
        .. Registers,
        new(AttackService.Descriptor, Backend.StrikesName),
        new(DamageService.Descriptor, Backend.StrikesName),
        new(OutageService.Descriptor, Backend.StrikesName),
        new(NegotiationService.Descriptor, Backend.DiplomacyName),
        new(AgreementService.Descriptor, Backend.DiplomacyName),
        new(StatementService.Descriptor, Backend.DiplomacyName),
        new(ExchangeService.Descriptor, Backend.DiplomacyName),
    ];
}
