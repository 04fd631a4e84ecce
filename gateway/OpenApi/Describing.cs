namespace Sitrep.Gateway.OpenApi;

/// <summary>Says at an endpoint's mapping what the document says of it.</summary>
internal static class Describing
{
    /// <summary>Describes an endpoint.</summary>
    public static T Describe<T>(this T endpoint, Operation operation)
        where T : IEndpointConventionBuilder
    {
        endpoint.Add(builder => builder.Metadata.Add(operation));
        return endpoint;
    }

    /// <summary>Leaves an endpoint out of the document: a page for people, or an asset of one.</summary>
    public static T IsPage<T>(this T endpoint)
        where T : IEndpointConventionBuilder
    {
        endpoint.Add(builder => builder.Metadata.Add(new Page()));
        return endpoint;
    }

    private sealed class Page : IExcludeFromDescriptionMetadata
    {
        public bool ExcludeFromDescription => true;
    }
}
