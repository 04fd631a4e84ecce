using System.Security.Cryptography;

namespace Sitrep.Evidence.Records;

/// <summary>What a request says, in 32 bytes: a retry has the same, another request under the same id has not.</summary>
internal static class RequestHash
{
    public static byte[] Compute(IMessage request) =>
        SHA256.HashData([.. Encoding.UTF8.GetBytes(request.Descriptor.FullName), 0, .. request.ToByteArray()]);
}
