using System.Collections;

namespace Sitrep.Tests;

/// <summary>Records, counted as they are read, of which one is the last that its reader wants.</summary>
internal sealed class CountedList<T>(IReadOnlyList<T> records, int last, Action leave) : IReadOnlyList<T>
{
    public int Read { get; private set; }

    public int Count => records.Count;

    public T this[int index] => records[index];

    public IEnumerator<T> GetEnumerator()
    {
        foreach (var record in records)
        {
            if (++Read == last)
                leave();
            yield return record;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
