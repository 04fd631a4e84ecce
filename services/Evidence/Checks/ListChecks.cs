namespace Sitrep.Evidence.Checks;

/// <summary>Checks how many there are, and that words stand in order, once each.</summary>
public static class ListChecks
{
    /// <summary>From <paramref name="min"/> to <paramref name="max"/> elements.</summary>
    public static void Count<T>(IReadOnlyCollection<T> list, Violations violations, string field, int min, int max)
    {
        if (list.Count < min)
            violations.Add(field, $"there are {list.Count}, fewer than {min}", $"Give at least {min}");
        if (list.Count > max)
            violations.Add(field, $"there are {list.Count}, more than {max}", $"Give at most {max}");
    }

    /// <summary>From <paramref name="min"/> to <paramref name="max"/> elements, each of which is checked under its place.</summary>
    public static void Each<T>(IReadOnlyList<T> list, Violations violations, string field, int min, int max, Action<T, Violations> check)
    {
        Count(list, violations, field, min, max);
        for (var i = 0; i < list.Count; i++)
            check(list[i], violations.Under(field, i));
    }

    /// <summary>Ordered by code point, none twice, so that the same list is always written the same way.</summary>
    public static void Sorted(IReadOnlyList<string> list, Violations violations, string field)
    {
        for (var i = 1; i < list.Count; i++)
        {
            if (string.CompareOrdinal(list[i - 1], list[i]) < 0)
                continue;
            var reason = list[i - 1] == list[i] ? "stands twice" : "is out of order";
            violations.Under(field, i).Add("", $"'{Shown.Of(list[i])}' {reason}", "List each once, sorted");
            return;
        }
    }
}
