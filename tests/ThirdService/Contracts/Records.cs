using Sitrep.Contracts;

// What makes the generated messages records, requests and a section for code that is written once.
namespace Sitrep.Relief.V1;

public partial class Convoy : IRecord;
public partial class GetConvoyRequest : IGetRequest;
public partial class ListConvoysRequest : IPeriodListRequest;
public partial class CreateConvoyRequest : IPutRequest;
public partial class ListConvoyRevisionsRequest : IRevisionsRequest;
public partial class SummarizeResponse : ISummarizeResponse;
public partial class ReliefSection : ISection;
public partial class WatchResponse : IWatchResponse;
