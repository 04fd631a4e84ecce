using Google.Protobuf;
using Sitrep.Contracts;

namespace Sitrep.Tests.Records;

/// <summary>Copies, so that what a test has read stays as it was.</summary>
internal static class RecordCopies
{
    public static T Copy<T>(this T record)
        where T : IRecord => (T)record.Descriptor.Parser.ParseFrom(record.ToByteArray());
}
