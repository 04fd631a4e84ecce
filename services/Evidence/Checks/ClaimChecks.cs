namespace Sitrep.Evidence.Checks;

/// <summary>Checks the claims of a record, each for itself and none twice.</summary>
public static partial class ClaimChecks
{
    /// <summary>Most claims of a record.</summary>
    public const int OfRecordMax = 100;

    /// <summary>Longest item, in characters: a bundle of several weapons.</summary>
    public const int ItemLengthMax = 100;

    /// <summary>Longest part, in characters: the words for a place within the whole.</summary>
    public const int PartLengthMax = 200;

    private const string ItemRemedy = "Give lower-case words joined by -, and kinds joined by +, such as kh-101+kalibr";

    /// <summary>The claims of a record whose service takes these measures.</summary>
    public static void All(IReadOnlyList<V1.Claim> claims, IReadOnlyList<V1.Measure> measures, Violations violations, string field = "claims")
    {
        ListChecks.Count(claims, violations, field, 0, OfRecordMax);
        var seen = new Dictionary<ClaimKey, int>();
        for (var i = 0; i < claims.Count; i++)
        {
            var here = violations.Under(field, i);
            Check(claims[i], measures, here);
            if (!seen.TryAdd(ClaimKey.From(claims[i]), i))
                here.Add("", $"it says the same as {field}[{seen[ClaimKey.From(claims[i])]}]: measure, item, side, claimant and part are equal",
                    "Give each claim once; a later count replaces the earlier one");
        }
    }

    /// <summary>One claim.</summary>
    public static void Check(V1.Claim claim, IReadOnlyList<V1.Measure> measures, Violations violations)
    {
        CheckMeasure(claim.Measure, measures, violations);
        CheckItem(claim.Item, violations, "item");
        if (Measures.IsOfPersons(claim.Measure))
            CheckPersons(claim, violations);
        else if (claim.Side.Length > 0)
            violations.Add("side", "only exchanges and agreements have a side", "Leave it out");

        TextChecks.Optional(claim.Part, violations, "part", PartLengthMax);
        IdChecks.Required(claim.Claimant, violations, "claimant");
        QuantityChecks.Check(claim.Quantity, violations.Under("quantity"));
        if (claim.Credibility is < 0 or > Figures.Grades.CredibilityMax)
            violations.Add("credibility", $"{claim.Credibility} is out of range", "Give 1 (confirmed) to 6 (cannot be judged), or leave it out");
        CitationChecks.All(claim.Citations, violations, "citations", 0, CitationChecks.OfClaimMax);
    }

    /// <summary>What is counted, in kebab case, must be given.</summary>
    public static void CheckItem(string item, Violations violations, string field)
    {
        if (item.Length == 0)
            violations.Add(field, "it is missing", ItemRemedy);
        else if (item.Length > ItemLengthMax || !ItemWords().IsMatch(item))
            violations.Add(field, $"'{Shown.Of(item)}' is not an item", ItemRemedy);
    }

    private static void CheckMeasure(V1.Measure measure, IReadOnlyList<V1.Measure> measures, Violations violations)
    {
        if (measures.Contains(measure))
            return;
        var reason = measure switch
        {
            V1.Measure.Unspecified => "it is missing",
            _ when Measures.Derived.Contains(measure) => $"{Measures.Name(measure)} is computed, never claimed",
            _ when Enum.IsDefined(measure) => $"{Measures.Name(measure)} is not measured here",
            _ => $"there is no value {measure:D}",
        };
        violations.Add("measure", reason, $"Give one of: {string.Join(", ", measures.Select(Measures.Name))}");
    }

    private static void CheckPersons(V1.Claim claim, Violations violations)
    {
        if (!Sides.All.Contains(claim.Side))
            violations.Add("side", claim.Side.Length == 0 ? "it is missing" : $"'{Shown.Of(claim.Side)}' is not a side",
                "Say whose persons come home: UKR or RUS");
        if (claim.Item != Items.All && !Items.Persons.Contains(claim.Item) && ItemWords().IsMatch(claim.Item))
            violations.Add("item", $"'{Shown.Of(claim.Item)}' is not a kind of person",
                $"Give one of: {string.Join(", ", Items.Persons)}, {Items.All}");
    }

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*(\+[a-z0-9]+(-[a-z0-9]+)*)*\z", RegexOptions.NonBacktracking)]
    private static partial Regex ItemWords();
}
