namespace Sitrep.Gateway.OpenApi;

/// <summary>Says at an endpoint's mapping what the document says of it.</summary>
internal static class Describing
{
    public static T Describe<T>(this T endpoint, Operation operation)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(operation);
}
