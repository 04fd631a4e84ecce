using Sitrep.Storage;

namespace Sitrep.Evidence.Records;

/// <summary>What a request is pinned to.</summary>
internal static class RequestedReadPoint
{
    /// <summary>The point; where the request is faulty, any, with the faults added.</summary>
    public static ReadPoint From(IReadRequest request, Violations faults)
    {
        if (request is { HasReadRevision: true, ReadTime: not null })
            faults.Add("readTime", "Given together with readRevision.", "Give one of the two.");
        if (request.HasReadRevision)
            return ReadPoint.AtRevision(request.ReadRevision);
        return request.ReadTime is { } given && Instants.Read(given, "readTime", faults) is { } time
            ? ReadPoint.AtKnownTime(Micros.From(time))
            : ReadPoint.Newest;
    }
}
