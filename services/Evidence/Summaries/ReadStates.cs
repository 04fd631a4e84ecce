using Sitrep.Storage;

namespace Sitrep.Evidence.Summaries;

/// <summary>What an answer was read from, as every answer to a question about a period says it.</summary>
public static class ReadStates
{
    public static V1.ReadState Of(Database database, Snapshot snapshot) => new()
    {
        Commit = Commits.ToWire(snapshot.GetCommit(snapshot.Revision)),
        NewestRevision = database.NewestRevision,
        RedactionRevision = RedactionTable.Newest(snapshot),
        // Revision 0 is the database as shipped; knowledge begins with the first write.
        FirstKnownTime = snapshot.Commits(afterRevision: 0, limit: 1) is [var first] ? Commits.ToTimestamp(first.KnownTime) : null,
    };
}
