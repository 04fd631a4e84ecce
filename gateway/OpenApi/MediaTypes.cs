namespace Sitrep.Gateway.OpenApi;

/// <summary>Media types that answers and documents name.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json";
    public const string JsonUtf8 = "application/json; charset=utf-8";
    public const string Ndjson = "application/x-ndjson";
}
