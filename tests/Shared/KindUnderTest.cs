using Google.Protobuf.Reflection;
using Sitrep.Contracts;

namespace Sitrep.Tests;

/// <summary>A record kind as the tests that hold for every kind see it.</summary>
/// <param name="Service">Its gRPC service.</param>
/// <param name="Make">A valid record of that id.</param>
internal sealed record KindUnderTest(ServiceDescriptor Service, Func<string, IRecord> Make)
{
    /// <summary>The same record saying something else.</summary>
    public static IRecord Reword(IRecord record, string words)
    {
        if (record is IWorded worded)
            worded.Note = words;
        else
            ((Evidence.V1.Source)record).Name = words;
        return record;
    }
}
