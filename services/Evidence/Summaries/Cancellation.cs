namespace Sitrep.Evidence.Summaries;

/// <summary>Computations over many elements, which end when nobody waits for them any more.</summary>
public static class Cancellation
{
    /// <summary>The same elements, up to the one at which the caller is found to have gone.</summary>
    /// <exception cref="OperationCanceledException">The caller has gone.</exception>
    public static IEnumerable<T> WithCancellation<T>(this IEnumerable<T> elements, CancellationToken cancellationToken)
    {
        foreach (var element in elements)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return element;
        }
    }
}
