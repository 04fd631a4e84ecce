using System.Reflection;
using ServiceDescriptor = Google.Protobuf.Reflection.ServiceDescriptor;

namespace Sitrep.Gateway.Sections;

/// <summary>One service as the gateway sees it: all that it has to know of one stands in the contracts of its package.</summary>
public sealed class SectionDefinition
{
    private static readonly string[] SharedFields = ["figures", "conflicts", "caveats", "coverage", "sources"];
    private static readonly ConcurrentDictionary<Assembly, SectionDefinition[]> Found = [];

    private readonly FieldDescriptor _section;

    private SectionDefinition(SectionOptions options, ServiceDescriptor summaries, IReadOnlyList<ServiceDescriptor> package)
    {
        Name = options.Name;
        Letter = options.Letter[0];
        Order = options.Order;
        Port = options.Port;
        Measures = options.Measures;
        Summarize = new(summaries.Methods.Single(method => typeof(ISummarizeResponse).IsAssignableFrom(method.OutputType.ClrType)));
        Watch = new(package.SelectMany(service => service.Methods)
            .Single(method => typeof(IWatchResponse).IsAssignableFrom(method.OutputType.ClrType)));
        _section = Summarize.Output.Fields.InDeclarationOrder()
            .Single(field => field.FieldType == FieldType.Message && typeof(ISection).IsAssignableFrom(field.MessageType.ClrType));
        Records = [.. Watch.Records.SelectMany(record => package.Where(service => Keeps(service, record.MessageType)))];
        Shared = [.. SharedFields.Select(name => Message.FindFieldByName(name).FieldNumber)];
    }

    /// <summary>The service in a word: strikes.</summary>
    public string Name { get; }

    /// <summary>The letter of its revisions: s48.</summary>
    public char Letter { get; }

    /// <summary>Where a report tells of it among all, lowest first.</summary>
    public int Order { get; }

    /// <summary>The port on which it is looked for unless settings say otherwise.</summary>
    public int Port { get; }

    /// <summary>What it counts, and nobody else.</summary>
    public IReadOnlyCollection<Measure> Measures { get; }

    /// <summary>The message of its section.</summary>
    public MessageDescriptor Message => _section.MessageType;

    /// <summary>Numbers of the fields that every section has, which a report has for all sections together.</summary>
    internal int[] Shared { get; }

    /// <summary>Asks for its section.</summary>
    internal DescribedMethod Summarize { get; }

    /// <summary>Asks for its changes as they come.</summary>
    internal WatchMethod Watch { get; }

    /// <summary>The services of the kinds of record that it alone keeps, those that others name first.</summary>
    internal IReadOnlyList<ServiceDescriptor> Records { get; }

    /// <summary>The sections whose contracts are in an assembly; the same each time.</summary>
    public static IReadOnlyList<SectionDefinition> In(Assembly contracts) => Found.GetOrAdd(contracts, Find);

    /// <summary>The name that a report cites a revision by: s48.</summary>
    public string NameOf(long revision) => $"{Letter}{revision}";

    public override string ToString() => Name;

    /// <summary>The section that an answer carries.</summary>
    internal ISection SectionOf(ISummarizeResponse response) =>
        (ISection?)_section.Accessor.GetValue(response) ?? (ISection)Message.Parser.ParseFrom([]);

    private static SectionDefinition[] Find(Assembly contracts)
    {
        ServiceDescriptor[] services =
        [
            .. contracts.GetTypes()
                .Where(type => type.Name.EndsWith("Reflection", StringComparison.Ordinal))
                .Select(type => type.GetProperty("Descriptor", BindingFlags.Public | BindingFlags.Static)?.GetValue(null))
                .OfType<FileDescriptor>()
                .SelectMany(file => file.Services),
        ];
        return
        [
            .. from service in services
               let options = service.GetOptions()?.GetExtension(SectionExtensions.Section)
               where options is not null
               select new SectionDefinition(options, service, [.. services.Where(other => other.File.Package == service.File.Package)]),
        ];
    }

    private static bool Keeps(ServiceDescriptor service, MessageDescriptor record) => service.Methods.Any(method =>
        typeof(IGetRequest).IsAssignableFrom(method.InputType.ClrType)
        && method.OutputType.Fields.InDeclarationOrder().Any(field => field.FieldType == FieldType.Message && field.MessageType == record));
}
