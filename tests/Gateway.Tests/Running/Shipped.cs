using Sitrep.Contracts;
using Sitrep.Gateway.Sections;

namespace Sitrep.Gateway.Tests.Running;

/// <summary>The sections whose contracts are shipped.</summary>
internal static class Shipped
{
    public static SectionList Sections { get; } = new(SectionDefinition.In(typeof(IRecord).Assembly));

    public static SectionDefinition Strikes { get; } = Named("strikes");

    public static SectionDefinition Diplomacy { get; } = Named("diplomacy");

    /// <summary>Revisions of the two; null for none.</summary>
    public static Revisions At(long? diplomacy, long? strikes) => Revisions.Of([(Diplomacy, diplomacy), (Strikes, strikes)]);

    private static SectionDefinition Named(string name) => Sections.All.Single(section => section.Name == name);
}
