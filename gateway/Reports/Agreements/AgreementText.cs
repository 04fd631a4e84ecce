using Sitrep.Diplomacy.V1;

namespace Sitrep.Gateway.Reports.Agreements;

/// <summary>Words for agreements.</summary>
internal static class AgreementText
{
    /// <summary>What kind of agreement it is.</summary>
    public static string Kind(AgreementStage stage) => stage switch
    {
        AgreementStage.PreNegotiation => "pre-negotiation or process",
        AgreementStage.Ceasefire => "ceasefire or related",
        AgreementStage.FrameworkPartial => "framework in part",
        AgreementStage.FrameworkComprehensive => "comprehensive framework",
        AgreementStage.Implementation => "implementation or renegotiation",
        AgreementStage.Renewal => "renewal",
        AgreementStage.Other => "agreement of another kind",
        _ => "kind not said",
    };

    /// <summary>Where an agreement stands.</summary>
    public static string Status(AgreementStatus status) => status switch
    {
        AgreementStatus.Draft => "a draft",
        AgreementStatus.Unsigned => "agreed, never signed",
        AgreementStatus.Concluded => "concluded",
        AgreementStatus.BeingReactivated => "being reactivated",
        AgreementStatus.Ended => "ended",
        AgreementStatus.Unilateral => "declared by one side",
        AgreementStatus.Unclear => "not clear whether it was concluded",
        AgreementStatus.SubsequentlyAgreed => "given a status after it was made",
        _ => "status not said",
    };
}
