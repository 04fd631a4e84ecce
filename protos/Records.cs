using Google.Protobuf.Collections;
using Google.Protobuf.WellKnownTypes;

// What the generated messages have in common, said once, so that code that asks the same of every record kind is
// written once. The generated properties are the implementation.
namespace Sitrep.Contracts
{
    /// <summary>One thing in a service's database, as it travels and as it is stored.</summary>
    public interface IRecord : IMessage
    {
        string Id { get; set; }
        string Etag { get; set; }
        string WithdrawnReason { get; set; }
        RepeatedField<Citation> Citations { get; }
    }

    /// <summary>A record that claims are part of.</summary>
    public interface IClaimed : IRecord
    {
        RepeatedField<Claim> Claims { get; }
    }

    /// <summary>A record on which sources differ in words.</summary>
    public interface IWorded : IRecord
    {
        RepeatedField<Reading> Readings { get; }
        string Note { get; set; }
    }

    /// <summary>A read pinned to a revision, to a known time, or to neither.</summary>
    public interface IReadRequest : IMessage
    {
        bool HasReadRevision { get; }
        long ReadRevision { get; }
        Timestamp ReadTime { get; }
    }

    /// <summary>A read of one record.</summary>
    public interface IGetRequest : IReadRequest
    {
        string Id { get; }
    }

    /// <summary>A page of something.</summary>
    public interface IPageRequest : IMessage
    {
        int PageSize { get; }
        string PageToken { get; set; }
    }

    /// <summary>A page of records.</summary>
    public interface IListRequest : IReadRequest, IPageRequest
    {
        bool ShowWithdrawn { get; }
        string Text { get; }
    }

    /// <summary>A page of records that end in an interval.</summary>
    public interface IPeriodListRequest : IListRequest
    {
        Timestamp Start { get; }
        Timestamp End { get; }
        string Zone { get; }
    }

    /// <summary>A page of the versions of one record.</summary>
    public interface IRevisionsRequest : IPageRequest
    {
        string Id { get; }
    }

    /// <summary>A write that can be retried: the same id with the same body has one effect and one answer.</summary>
    public interface IWriteRequest : IMessage
    {
        string RequestId { get; }
        string Author { get; }
    }

    /// <summary>A write that carries a whole record, in the field of its kind.</summary>
    public interface IPutRequest : IWriteRequest
    {
        string Note { get; }
    }

    /// <summary>The withdrawal of a record.</summary>
    public interface IWithdrawRequest : IWriteRequest
    {
        string Id { get; }
        string Etag { get; }
        string Reason { get; }
    }

    /// <summary>A question about a period of limited length.</summary>
    public interface IBoundedRequest : IReadRequest
    {
        Timestamp Start { get; }
        Timestamp End { get; }
        string Zone { get; }
    }

    /// <summary>One service's part of a report: what every one has, beside the lists of its own.</summary>
    public interface ISection : IMessage
    {
        RepeatedField<Figure> Figures { get; }
        RepeatedField<Conflict> Conflicts { get; }
        RepeatedField<Caveat> Caveats { get; }
        RepeatedField<Coverage> Coverage { get; }
        RepeatedField<Source> Sources { get; }
    }

    /// <summary>The answer to the question for a section; the section stands in a field of its own message.</summary>
    public interface ISummarizeResponse : IMessage
    {
        ReadState State { get; }
    }

    /// <summary>A change, or a sign that nothing was missed; which of them stands in the oneof <c>event</c>.</summary>
    public interface IWatchResponse : IMessage
    {
        long Cursor { get; set; }
        Timestamp KnownTime { get; set; }
        long RedactionRevision { get; set; }
    }
}

namespace Sitrep.Evidence.V1
{
    public partial class Source : Contracts.IRecord;
    public partial class GetSourceRequest : Contracts.IGetRequest;
    public partial class ListSourcesRequest : Contracts.IListRequest;
    public partial class CreateSourceRequest : Contracts.IPutRequest;
    public partial class UpdateSourceRequest : Contracts.IPutRequest;
    public partial class WithdrawSourceRequest : Contracts.IWithdrawRequest;
    public partial class ListSourceRevisionsRequest : Contracts.IRevisionsRequest;
    public partial class Alias : Contracts.IRecord;
    public partial class GetAliasRequest : Contracts.IGetRequest;
    public partial class ListAliasesRequest : Contracts.IListRequest;
    public partial class CreateAliasRequest : Contracts.IPutRequest;
    public partial class UpdateAliasRequest : Contracts.IPutRequest;
    public partial class WithdrawAliasRequest : Contracts.IWithdrawRequest;
    public partial class ListAliasRevisionsRequest : Contracts.IRevisionsRequest;
    public partial class GetRawRowRequest : Contracts.IReadRequest;
    public partial class ListUnresolvedRequest : Contracts.IReadRequest, Contracts.IPageRequest;
    public partial class ListRedactionsRequest : Contracts.IReadRequest, Contracts.IPageRequest;
    public partial class SummarizeRequest : Contracts.IBoundedRequest;
    public partial class ListSeriesRequest : Contracts.IBoundedRequest;
    public partial class ListChangesRequest : Contracts.IBoundedRequest;
}

namespace Sitrep.Strikes.V1
{
    public partial class Attack : Contracts.IClaimed, Contracts.IWorded;
    public partial class GetAttackRequest : Contracts.IGetRequest;
    public partial class ListAttacksRequest : Contracts.IPeriodListRequest;
    public partial class CreateAttackRequest : Contracts.IPutRequest;
    public partial class UpdateAttackRequest : Contracts.IPutRequest;
    public partial class WithdrawAttackRequest : Contracts.IWithdrawRequest;
    public partial class ListAttackRevisionsRequest : Contracts.IRevisionsRequest;
    public partial class Damage : Contracts.IClaimed, Contracts.IWorded;
    public partial class GetDamageRequest : Contracts.IGetRequest;
    public partial class ListDamagesRequest : Contracts.IPeriodListRequest;
    public partial class CreateDamageRequest : Contracts.IPutRequest;
    public partial class UpdateDamageRequest : Contracts.IPutRequest;
    public partial class WithdrawDamageRequest : Contracts.IWithdrawRequest;
    public partial class ListDamageRevisionsRequest : Contracts.IRevisionsRequest;
    public partial class Outage : Contracts.IClaimed, Contracts.IWorded;
    public partial class GetOutageRequest : Contracts.IGetRequest;
    public partial class ListOutagesRequest : Contracts.IPeriodListRequest;
    public partial class CreateOutageRequest : Contracts.IPutRequest;
    public partial class UpdateOutageRequest : Contracts.IPutRequest;
    public partial class WithdrawOutageRequest : Contracts.IWithdrawRequest;
    public partial class ListOutageRevisionsRequest : Contracts.IRevisionsRequest;
    public partial class SummarizeResponse : Contracts.ISummarizeResponse;
    public partial class StrikesSection : Contracts.ISection;
    public partial class WatchResponse : Contracts.IWatchResponse;
}

namespace Sitrep.Diplomacy.V1
{
    public partial class Negotiation : Contracts.IWorded;
    public partial class GetNegotiationRequest : Contracts.IGetRequest;
    public partial class ListNegotiationsRequest : Contracts.IPeriodListRequest;
    public partial class CreateNegotiationRequest : Contracts.IPutRequest;
    public partial class UpdateNegotiationRequest : Contracts.IPutRequest;
    public partial class WithdrawNegotiationRequest : Contracts.IWithdrawRequest;
    public partial class ListNegotiationRevisionsRequest : Contracts.IRevisionsRequest;
    public partial class Agreement : Contracts.IClaimed, Contracts.IWorded;
    public partial class GetAgreementRequest : Contracts.IGetRequest;
    public partial class ListAgreementsRequest : Contracts.IPeriodListRequest;
    public partial class CreateAgreementRequest : Contracts.IPutRequest;
    public partial class UpdateAgreementRequest : Contracts.IPutRequest;
    public partial class WithdrawAgreementRequest : Contracts.IWithdrawRequest;
    public partial class ListAgreementRevisionsRequest : Contracts.IRevisionsRequest;
    public partial class Statement : Contracts.IWorded;
    public partial class GetStatementRequest : Contracts.IGetRequest;
    public partial class ListStatementsRequest : Contracts.IPeriodListRequest;
    public partial class CreateStatementRequest : Contracts.IPutRequest;
    public partial class UpdateStatementRequest : Contracts.IPutRequest;
    public partial class WithdrawStatementRequest : Contracts.IWithdrawRequest;
    public partial class ListStatementRevisionsRequest : Contracts.IRevisionsRequest;
    public partial class Exchange : Contracts.IClaimed, Contracts.IWorded;
    public partial class GetExchangeRequest : Contracts.IGetRequest;
    public partial class ListExchangesRequest : Contracts.IPeriodListRequest;
    public partial class CreateExchangeRequest : Contracts.IPutRequest;
    public partial class UpdateExchangeRequest : Contracts.IPutRequest;
    public partial class WithdrawExchangeRequest : Contracts.IWithdrawRequest;
    public partial class ListExchangeRevisionsRequest : Contracts.IRevisionsRequest;
    public partial class SummarizeResponse : Contracts.ISummarizeResponse;
    public partial class DiplomacySection : Contracts.ISection;
    public partial class WatchResponse : Contracts.IWatchResponse;
}
