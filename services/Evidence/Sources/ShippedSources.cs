using Google.Protobuf.WellKnownTypes;

namespace Sitrep.Evidence.Sources;

/// <summary>The sources that every database knows at revision 0. All start at reliability F: grading is the desk's, never the
/// platform's.</summary>
public static class ShippedSources
{
    public const string UkrainianAirForce = "ua-air-force";
    public const string RussianDefenceMinistry = "ru-mod";

    /// <summary>The dataset in which posts of Ukrainian commands stand.</summary>
    public const string MissileAttacksDaily = "missile-attacks-daily";

    /// <summary>The register of exchanges, compiled from cited pages.</summary>
    public const string PrisonerExchanges = "prisoner-exchanges";

    /// <summary>The database of peace agreements.</summary>
    public const string PaX = "pa-x";

    /// <summary>The desk itself; its rulings are claims like others, and corroborate nothing.</summary>
    public const string Editor = "editor";

    private const string Attack = "attack";
    private const string Ukraine = "UKR";
    private const string Russia = "RUS";
    private const string StateBody = "Public posts of a state body; no licence stated";

    /// <summary>All of them, ordered by id. Each call gives messages of its own.</summary>
    public static IReadOnlyList<V1.Source> All() => [.. Make().OrderBy(s => s.Id, StringComparer.Ordinal)];

    private static IEnumerable<V1.Source> Make() => [.. Forces(), .. UkrainianState(), .. Others()];

    private static IEnumerable<V1.Source> Forces()
    {
        yield return Daily(Official(UkrainianAirForce, "Ukrainian Air Force", V1.SourceKind.Military, Ukraine,
            "kpszsu/", "https://t.me/kpszsu", "https://www.facebook.com/kpszsu"),
            "It counts long-range drones and missiles; it does not count glide bombs, artillery and front-line (FPV) drones.",
            "From 24 July 2025 \"intercepted\" means shot down or suppressed; until then drones lost were counted apart.");
        yield return Daily(Official(RussianDefenceMinistry, "Russian Ministry of Defence", V1.SourceKind.Military, Russia,
            "https://t.me/mod_russia", "https://t.me/mod_russia_en", "https://mil.ru"),
            "It counts drones it says were shot down; it does not say how many were launched.");
        yield return Official("ua-commander-in-chief", "Commander-in-Chief of the Armed Forces of Ukraine", V1.SourceKind.Military, Ukraine,
            "CinCAFU/", "https://t.me/CinCAFU");
        yield return Official("ua-general-staff", "General Staff of the Armed Forces of Ukraine", V1.SourceKind.Military, Ukraine,
            "GeneralStaff.ua/", "https://t.me/GeneralStaffZSU");
        yield return Official("ua-military-intelligence", "Defence Intelligence of Ukraine", V1.SourceKind.Military, Ukraine,
            "https://t.me/ChiefUkrDIU", "https://t.me/DIUkraine", "https://gur.gov.ua");
        yield return Command("ua-command-center", "Air Command Center (Ukraine)", "PvkCenter/");
        yield return Command("ua-command-east", "Air Command East (Ukraine)", "pvkshid/");
        yield return Command("ua-command-south", "Air Command South (Ukraine)", "PvKPivden/");
        yield return Command("ua-command-west", "Air Command West (Ukraine)", "PvkZahid/");
    }

    private static IEnumerable<V1.Source> UkrainianState()
    {
        yield return Official("ua-ses", "State Emergency Service of Ukraine", V1.SourceKind.EmergencyService, Ukraine,
            "https://t.me/dsns_telegram", "https://dsns.gov.ua");
        yield return Official("ua-president", "President of Ukraine", V1.SourceKind.Government, Ukraine,
            "https://www.president.gov.ua", "https://t.me/V_Zelenskiy_official", "https://x.com/ZelenskyyUa");
        yield return Official("ua-nsdc", "National Security and Defense Council of Ukraine", V1.SourceKind.Government, Ukraine,
            "https://www.rnbo.gov.ua");
        yield return Official("ua-government", "Government of Ukraine", V1.SourceKind.Government, Ukraine, "https://www.kmu.gov.ua");
        yield return Official("ua-ombudsman", "Ukrainian Parliament Commissioner for Human Rights", V1.SourceKind.Government, Ukraine,
            "https://ombudsman.gov.ua");
        yield return Official("ua-coordination-headquarters", "Coordination Headquarters for the Treatment of Prisoners of War (Ukraine)",
            V1.SourceKind.Government, Ukraine, "https://koordshtab.gov.ua", "https://t.me/Koord_shtab");
    }

    private static IEnumerable<V1.Source> Others()
    {
        yield return Independent(Editor, "Editor of this desk", V1.SourceKind.Editor);
        yield return Independent("media:al-jazeera", "Al Jazeera", V1.SourceKind.Media, "https://www.aljazeera.com");
        yield return Independent("media:reuters", "Reuters", V1.SourceKind.Media, "https://www.reuters.com");
        yield return Independent("media:trt", "TRT", V1.SourceKind.Media, "https://www.trtworld.com");
        var attacks = Independent(MissileAttacksDaily, "Massive Missile Attacks on Ukraine (P. Ivaniuk)", V1.SourceKind.Research);
        attacks.License = "Not stated";
        attacks.Attribution = "Massive Missile Attacks on Ukraine, P. Ivaniuk (piterfm), after posts of the Ukrainian Air Force";
        yield return attacks;
        yield return Independent("media:reuters-via-stratfor", "Reuters, relayed by Stratfor", V1.SourceKind.Media, "https://worldview.stratfor.com");
        yield return Independent("research:steinert", "Prisoner Exchange Data (C. Steinert)", V1.SourceKind.Research, "http://christophsteinert.de");
        var exchanges = Independent(PrisonerExchanges, "Register of prisoner exchanges", V1.SourceKind.Research);
        exchanges.License = "Facts with the addresses of the pages that they are from";
        exchanges.Attribution = "Register of prisoner exchanges, compiled from cited pages; a selection";
        exchanges.Selection = true;
        yield return exchanges;
        var agreements = Independent(PaX, "PA-X Peace Agreements Database", V1.SourceKind.Research, "https://www.peaceagreements.org");
        agreements.License = "CC BY-NC-SA 4.0";
        agreements.Attribution = "PA-X, version 10; Bell and Badanjak 2019";
        yield return agreements;
    }

    private static V1.Source Official(string id, string name, V1.SourceKind kind, string party, params IEnumerable<string> pages) => new()
    {
        Id = id,
        Name = name,
        SourceKind = kind,
        Party = party,
        Scope = V1.SourceScope.National,
        Reliability = V1.Reliability.F,
        License = StateBody,
        Attribution = name,
        PagePatterns = { pages },
    };

    private static V1.Source Command(string id, string name, string page)
    {
        var command = Official(id, name, V1.SourceKind.Military, Ukraine, page);
        command.Scope = V1.SourceScope.Regional;
        return command;
    }

    // Both ministries' posts come at least once a day: a day without one is worth a remark.
    private static V1.Source Daily(V1.Source source, params IEnumerable<string> scopeNotes)
    {
        source.PrimaryFor.Add(Attack);
        source.PostingInterval = Duration.FromTimeSpan(TimeSpan.FromHours(24));
        source.ScopeNotes.Add(scopeNotes);
        return source;
    }

    private static V1.Source Independent(string id, string name, V1.SourceKind kind, params IEnumerable<string> pages) => new()
    {
        Id = id,
        Name = name,
        SourceKind = kind,
        Scope = V1.SourceScope.National,
        Reliability = V1.Reliability.F,
        PagePatterns = { pages },
    };
}
