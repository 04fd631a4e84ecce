using Google.Protobuf.Reflection;
using Sitrep.Diplomacy;
using Sitrep.Diplomacy.Tests;
using Sitrep.Diplomacy.V1;
using Sitrep.Evidence.V1;

namespace Sitrep.Tests;

/// <summary>The service that the shared tests are compiled for.</summary>
internal static class Subject
{
    /// <summary>Records of the sample that are this service's, sources included.</summary>
    public const int OwnSampleRecords = 10;

    public static IReadOnlyDictionary<string, KindUnderTest> Kinds { get; } = new Dictionary<string, KindUnderTest>
    {
        ["source"] = new(SourceServiceReflection.Descriptor.Services[0], Wire.Source),
        ["alias"] = new(AliasServiceReflection.Descriptor.Services[0], id => Wire.Alias(id)),
        ["negotiation"] = new(NegotiationServiceReflection.Descriptor.Services[0], id => Make.Negotiation(id)),
        ["agreement"] = new(AgreementServiceReflection.Descriptor.Services[0], id => Make.Agreement(id)),
        ["statement"] = new(StatementServiceReflection.Descriptor.Services[0], id => Make.Statement(id)),
        ["exchange"] = new(ExchangeServiceReflection.Descriptor.Services[0], id => Make.Exchange(id)),
    };

    /// <summary>The formats of files that it reads, by name.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["bulletin", "pax_agreements", "prisoner_exchanges"];

    public static MethodDescriptor Watch => WatchServiceReflection.Descriptor.Services[0].Methods[0];

    public static Task<RunningService> StartAsync(params string[] options) =>
        RunningService.StartAsync(DiplomacyApp.Create, options);

    /// <summary>Starts on a copy of a database.</summary>
    public static Task<RunningService> StartOnAsync(string database) => RunningService.StartOnAsync(DiplomacyApp.Create, database);
}
