using Sitrep.Contracts;
using Sitrep.Evidence.Failures;
using Sitrep.Storage;

namespace Sitrep.Evidence.Records;

/// <summary>What a request is pinned to.</summary>
public static class ReadPoints
{
    public static ReadPoint Of(IReadRequest request)
    {
        if (request is { HasReadRevision: true, ReadTime: not null })
        {
            Violations faults = [];
            faults.Add("readTime", "Given together with readRevision.", "Give one of the two.");
            throw new InvalidFieldsException(faults);
        }

        return request switch
        {
            { HasReadRevision: true } => ReadPoint.AtRevision(request.ReadRevision),
            { ReadTime: { } time } => ReadPoint.AtKnownTime(Micros.From(time.ToDateTimeOffset())),
            _ => ReadPoint.Newest,
        };
    }
}
