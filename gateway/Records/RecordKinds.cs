using Sitrep.Diplomacy.V1;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.Backends;
using Sitrep.Strikes.V1;

namespace Sitrep.Gateway.Records;

/// <summary>The kinds of record there are.</summary>
internal static class RecordKinds
{
    /// <summary>The register of sources, of which each service has one.</summary>
    public static RecordKind Sources { get; } = new(SourceService.Descriptor, Backend.StrikesName, Backend.DiplomacyName);

    /// <summary>All kinds, in the order in which they are exported.</summary>
    public static IReadOnlyList<RecordKind> All { get; } =
    [
        Sources,
        new(AttackService.Descriptor, Backend.StrikesName),
        new(DamageService.Descriptor, Backend.StrikesName),
        new(OutageService.Descriptor, Backend.StrikesName),
        new(NegotiationService.Descriptor, Backend.DiplomacyName),
        new(AgreementService.Descriptor, Backend.DiplomacyName),
        new(StatementService.Descriptor, Backend.DiplomacyName),
        new(ExchangeService.Descriptor, Backend.DiplomacyName),
    ];
}
