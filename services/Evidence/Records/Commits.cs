using Google.Protobuf.WellKnownTypes;
using Sitrep.Storage;

namespace Sitrep.Evidence.Records;

/// <summary>Commits as the contract has them.</summary>
public static class Commits
{
    public static V1.Commit ToWire(Commit commit) => new()
    {
        Revision = commit.Revision,
        RecordedTime = ToTimestamp(commit.RecordedTime),
        KnownTime = ToTimestamp(commit.KnownTime),
        Author = commit.Author,
        Note = commit.Note,
    };

    public static Timestamp ToTimestamp(long micros) => Timestamp.FromDateTimeOffset(Micros.ToTime(micros));
}
