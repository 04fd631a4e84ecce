namespace Sitrep.Evidence.Checks;

/// <summary>Checks quantities: bounds where a number is reported, and none where it is not.</summary>
public static class QuantityChecks
{
    private const string Range = "Give a whole number from 0 to 1000000000000";

    /// <summary>A quantity must be given, and be one of the four kinds.</summary>
    public static void Check(V1.Quantity? quantity, Violations violations)
    {
        if (quantity is null)
        {
            violations.Add("", "it is missing", "Give a quantity; disclosure not-reported says that there is no number");
            return;
        }
        EnumChecks.Required(quantity.Disclosure, violations, "disclosure");
        if (quantity.Disclosure == V1.Disclosure.Reported)
            CheckReported(quantity, violations);
        else
            CheckUndisclosed(quantity, violations);
    }

    private static void CheckReported(V1.Quantity quantity, Violations violations)
    {
        if (!quantity.HasLower)
            violations.Add("lower", "it is missing although a number is reported",
                "Give the smallest count that the words allow, or another disclosure");
        else
            CheckBound(quantity.Lower, violations, "lower");

        if (quantity.HasUpper)
            CheckBound(quantity.Upper, violations, "upper");
        if (quantity.HasLower && quantity.HasUpper && quantity.Upper < quantity.Lower)
            violations.Add("upper", $"{quantity.Upper} is less than lower, {quantity.Lower}",
                "Give an upper bound not below lower, or leave it out for \"at least\"");
    }

    private static void CheckBound(long bound, Violations violations, string field)
    {
        if (bound is < 0 or > Quantity.InputMax)
            violations.Add(field, $"{bound} is out of range", Range);
    }

    private static void CheckUndisclosed(V1.Quantity quantity, Violations violations)
    {
        const string remedy = "Leave it out, or give disclosure reported";
        if (quantity.HasLower)
            violations.Add("lower", "it is given although no number is reported", remedy);
        if (quantity.HasUpper)
            violations.Add("upper", "it is given although no number is reported", remedy);
        if (quantity.Approximate)
            violations.Add("approximate", "there is no number that could be about right", remedy);
    }
}
