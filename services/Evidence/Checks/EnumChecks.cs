namespace Sitrep.Evidence.Checks;

/// <summary>Checks values of the contract's enums; what is wrong is answered with the words there are.</summary>
public static class EnumChecks
{
    /// <summary>A known value must be set.</summary>
    public static void Required<T>(T value, Violations violations, string field)
        where T : struct, Enum
    {
        if (EqualityComparer<T>.Default.Equals(value, default))
            violations.Add(field, "it is missing", Remedy<T>());
        else
            Optional(value, violations, field);
    }

    /// <summary>A known value, or none.</summary>
    public static void Optional<T>(T value, Violations violations, string field)
        where T : struct, Enum
    {
        if (!Enum.IsDefined(value))
            violations.Add(field, $"there is no value {value:D}", Remedy<T>());
    }

    private static string Remedy<T>()
        where T : struct, Enum =>
        $"Give one of: {string.Join(", ", EnumWords.All<T>())}";
}
