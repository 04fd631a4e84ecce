using Google.Protobuf.Reflection;
using Sitrep.Evidence.V1;
using Sitrep.Strikes;
using Sitrep.Strikes.Tests;
using Sitrep.Strikes.V1;

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
        ["attack"] = new(AttackServiceReflection.Descriptor.Services[0], id => Make.Attack(id)),
        ["damage"] = new(DamageServiceReflection.Descriptor.Services[0], id => Make.Damage(id)),
        ["outage"] = new(OutageServiceReflection.Descriptor.Services[0], id => Make.Outage(id)),
    };

    /// <summary>The formats of files that it reads, by name.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["bulletin", "missile_attacks_daily", "mod_russia_posts"];

    public static MethodDescriptor Watch => WatchServiceReflection.Descriptor.Services[0].Methods[0];

    public static Task<RunningService> StartAsync(params string[] options) =>
        RunningService.StartAsync(StrikesApp.Create, options);

    /// <summary>Starts on a copy of a database.</summary>
    public static Task<RunningService> StartOnAsync(string database) => RunningService.StartOnAsync(StrikesApp.Create, database);
}
