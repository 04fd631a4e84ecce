using Google.Protobuf.WellKnownTypes;

namespace Sitrep.Evidence.Checks;

/// <summary>Checks sources.</summary>
public static class SourceChecks
{
    public const int NameLengthMax = 200;
    public const int LicenseLengthMax = 200;
    public const int AttributionLengthMax = 500;

    /// <summary>Most pages of one source; each is compared with every page that comes in.</summary>
    public const int PagePatternsMax = 20;

    public const int PagePatternLengthMax = 200;

    /// <summary>Most scope notes: all are printed with the numbers.</summary>
    public const int ScopeNotesMax = 10;

    public const int ScopeNoteLengthMax = 500;

    /// <summary>Longest expected interval between posts: beyond a year silence says nothing.</summary>
    public static readonly TimeSpan PostingIntervalMax = TimeSpan.FromDays(366);

    /// <summary>Record kinds that a source can be primary for.</summary>
    public static IReadOnlyList<string> RecordKinds { get; } =
        ["attack", "damage", "outage", "negotiation", "agreement", "statement", "exchange"];

    /// <summary>A source, but for its id, which every record has.</summary>
    public static void Check(V1.Source source, Violations violations)
    {
        TextChecks.Required(source.Name, violations, "name", NameLengthMax);
        EnumChecks.Required(source.SourceKind, violations, "sourceKind");
        PartyChecks.Optional(source.Party, violations, "party");
        EnumChecks.Required(source.Scope, violations, "scope");
        EnumChecks.Optional(source.Reliability, violations, "reliability");
        TextChecks.Optional(source.License, violations, "license", LicenseLengthMax);
        TextChecks.Optional(source.Attribution, violations, "attribution", AttributionLengthMax);
        CheckPrimaryFor(source, violations);
        CheckPostingInterval(source.PostingInterval, violations);
        ListChecks.Each(source.PagePatterns, violations, "pagePatterns", 0, PagePatternsMax, CheckPagePattern);
        ListChecks.Each(source.ScopeNotes, violations, "scopeNotes", 0, ScopeNotesMax,
            (note, here) => TextChecks.Required(note, here, "", ScopeNoteLengthMax));
        CitationChecks.All(source.Citations, violations, "citations", 0, CitationChecks.OfRecordMax);
    }

    private static void CheckPrimaryFor(V1.Source source, Violations violations)
    {
        for (var i = 0; i < source.PrimaryFor.Count; i++)
        {
            var kind = source.PrimaryFor[i];
            var here = violations.Under("primaryFor", i);
            if (!RecordKinds.Contains(kind))
                here.Add("", $"'{Shown.Of(kind)}' is not a kind of record", $"Give one of: {string.Join(", ", RecordKinds)}");
            else if (source.PrimaryFor.IndexOf(kind) < i)
                here.Add("", $"'{kind}' stands twice", "List each kind once");
        }
    }

    private static void CheckPostingInterval(Duration? interval, Violations violations)
    {
        if (interval is null)
            return;
        var positive = interval.Seconds >= 0 && interval.Nanos >= 0 && (interval.Seconds > 0 || interval.Nanos > 0);
        if (!positive || interval.Seconds > (long)PostingIntervalMax.TotalSeconds)
            violations.Add("postingInterval", "it is out of range", "Give more than 0 and at most 366 days, or leave it out");
    }

    private static void CheckPagePattern(string pattern, Violations violations)
    {
        TextChecks.Required(pattern, violations, "", PagePatternLengthMax);
        if (pattern.Any(char.IsWhiteSpace))
            violations.Add("", "it has a blank", "Give a prefix of a path or an address, such as kpszsu/ or https://t.me/kpszsu");
    }
}
