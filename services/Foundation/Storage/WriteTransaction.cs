using System.Collections;

namespace Sitrep.Storage;

/// <summary>A snapshot that may be changed; its revision is the one being made and holds what was written so far.</summary>
public sealed class WriteTransaction : Snapshot
{
    internal WriteTransaction(SqliteTransaction transaction, DatabaseCache cache, Commit commit, long committedRevision)
        : base(transaction, cache, commit.Revision)
    {
        KnownTime = commit.KnownTime;
        RecordedTime = commit.RecordedTime;
        CommittedRevision = committedRevision;
    }

    /// <summary>Microseconds UTC from which the content counts as known.</summary>
    public long KnownTime { get; }

    /// <summary>The one "now" of this write, microseconds UTC.</summary>
    public long RecordedTime { get; }

    /// <summary>The newest revision that stands on the disk. Those between it and this one may still be lost, and be made by others:
    /// nothing may be kept that depends on them.</summary>
    public long CommittedRevision { get; }

    internal bool Abandoned { get; private set; }

    /// <summary>Runs a statement once, or once per element if a sequence is given; returns the number of rows changed.</summary>
    public int Execute(string sql, object? parametersOrSequence = null) =>
        parametersOrSequence is IEnumerable sequence and not IEnumerable<KeyValuePair<string, object>>
            ? sequence.Cast<object>().Sum(parameters => Run(sql, parameters, static statement => statement.Execute()))
            : Run(sql, parametersOrSequence, static statement => statement.Execute());

    /// <summary>Puts another note in place of the one that a commit was written with. Commits do not change otherwise: it is for
    /// words that must not stand anywhere.</summary>
    public void AmendNote(long revision, string note) =>
        Execute("UPDATE commits SET note = @note WHERE revision = @amended", new { note, amended = revision });

    /// <summary>It turns out that nothing changes: all is rolled back once the work has returned, and no revision is used.</summary>
    public void Abandon() => Abandoned = true;
}
