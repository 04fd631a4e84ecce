using System.Collections;

namespace Sitrep.Gateway.Records;

/// <summary>A list that comes in pages: its method, and what its request can be asked for.</summary>
internal sealed class PagedList
{
    /// <summary>As in the contracts.</summary>
    public const int PageSizeMax = 500;

    private readonly FieldDescriptor _items;

    public PagedList(DescribedMethod method, IReadOnlyList<SectionDefinition> services)
    {
        Method = method;
        Services = services;
        Filters = new(method.Input);
        _items = method.Output.Fields.InDeclarationOrder().Single(field => field.IsRepeated);
    }

    public DescribedMethod Method { get; }

    /// <summary>The services that have the list, the one to ask by default first.</summary>
    public IReadOnlyList<SectionDefinition> Services { get; }

    /// <summary>What it can be asked for beside revision and page.</summary>
    public ListFilters Filters { get; }

    /// <summary>What the response calls its items.</summary>
    public string Items => _items.JsonName;

    /// <summary>Number of the response's field for the token of the next page, in whose place an answer has its address.</summary>
    public int PageToken => Method.Output.FindFieldByName(MessageFields.NextPageToken).FieldNumber;

    /// <summary>The items of a page.</summary>
    public IEnumerable<IMessage> ItemsOf(IMessage response) => ((IEnumerable)_items.Accessor.GetValue(response)).Cast<IMessage>();
}
