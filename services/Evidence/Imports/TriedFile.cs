namespace Sitrep.Evidence.Imports;

/// <summary>A file as it came in: by what it is known again when it comes once more.</summary>
/// <param name="Sha256">Of its bytes, in hex.</param>
/// <param name="Format">The format that it is read by.</param>
/// <param name="KindsElsewhere">Names of kinds that other services keep, separated by blanks.</param>
/// <param name="AllowGone">Whether many rows of earlier files may be missing.</param>
internal sealed record FileKey(string Sha256, string Format, string KindsElsewhere, bool AllowGone);

/// <summary>A file that was read, and what it would have done at the revision that it was held against.</summary>
internal sealed record Trial(StagedFile File, ImportResult Result);

/// <summary>The file that was tried last: the import that follows a dry run of the same bytes reads and classifies nothing again. One at most,
/// since no more than one file is held in memory at a time (<see cref="ImportLimits.AtOnceMax"/>). For whoever has the place of an import.</summary>
internal sealed class TriedFile : IDisposable
{
    /// <summary>How long one is kept: a gateway imports once the slowest service has answered its dry run, seconds later.</summary>
    public static readonly TimeSpan KeptMax = TimeSpan.FromSeconds(30);

    private readonly ITimer _end;
    private volatile KeptTrial? _kept;

    public TriedFile(TimeProvider clock) =>
        _end = clock.CreateTimer(_ => LetGo(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    /// <summary>What was kept of this file; null if it was another's or too long ago. Nothing is kept from now on.</summary>
    public Trial? Take(FileKey file)
    {
        var kept = _kept;
        LetGo();
        return kept?.File == file ? kept.Trial : null;
    }

    public void Keep(FileKey file, Trial trial)
    {
        _kept = new(file, trial);
        _end.Change(KeptMax, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Keeps nothing any longer: something else is going to be held.</summary>
    public void LetGo() => _kept = null;

    public void Dispose() => _end.Dispose();

    private sealed record KeptTrial(FileKey File, Trial Trial);
}
