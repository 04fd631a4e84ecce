namespace Sitrep.Storage;

/// <summary>What became of a write.</summary>
/// <param name="Revision">The revision it made; when replayed, the one that the first request made; when abandoned, the newest.</param>
/// <param name="Replayed">The same request had been committed before: the work was not run again.</param>
/// <param name="Changed">This call made <paramref name="Revision"/>; false when replayed or abandoned.</param>
/// <param name="Value">What the work returned; default when replayed.</param>
public sealed record WriteResult<T>(long Revision, bool Replayed, bool Changed, T? Value);
