using Google.Protobuf.Reflection;
using Sitrep.Contracts;

namespace Sitrep.Tests;

/// <summary>A record kind as the tests that hold for every kind see it.</summary>
/// <param name="Service">Its gRPC service.</param>
/// <param name="Make">A valid record of that id.</param>
internal sealed record KindUnderTest(ServiceDescriptor Service, Func<string, IRecord> Make)
{
    /// <summary>What its records are called in addresses, as in attacks.</summary>
    public string Plural { get; } = Service.Methods
        .First(method => method.Name.StartsWith("List", StringComparison.Ordinal))
        .Name["List".Length..].ToLowerInvariant();

    /// <summary>What <see cref="Reword"/> changes.</summary>
    public static string WordsOf(IRecord record) => record switch
    {
        IWorded worded => worded.Note,
        Evidence.V1.Alias alias => alias.Note,
        Evidence.V1.Source source => source.Name,
        _ => throw new NotSupportedException($"No words in {record.Descriptor.FullName}."),
    };

    /// <summary>The same record saying something else.</summary>
    public static IRecord Reword(IRecord record, string words)
    {
        switch (record)
        {
            case IWorded worded:
                worded.Note = words;
                break;
            case Evidence.V1.Alias alias:
                alias.Note = words;
                break;
            case Evidence.V1.Source source:
                source.Name = words;
                break;
            default:
                throw new NotSupportedException($"No words to change in {record.Descriptor.FullName}.");
        }

        return record;
    }
}
