namespace Sitrep.Gateway.OpenApi;

/// <summary>Says at an endpoint's mapping what the document says of it.</summary>
internal static class Describing
{
    /// <summary>Describes an endpoint.</summary>
    public static T Describe<T>(this T endpoint, Operation operation)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(operation);
}
