namespace Sitrep.Gateway.Tests.Comparisons;

/// <summary>Lines of bulletins about the night of 2025-11-16.</summary>
internal static class Lines
{
    public static string Zircon(int intercepted, string id = "zircon", string end = "2025-11-16T09:00") => $$"""
        {"kind":"attack","id":"{{id}}","window":{"start":"{{end[..10]}}T01:00","end":"{{end}}","zone":"Europe/Kyiv"},"attacker":"RUS","item":"zircon","class":"missile","claims":[{{Claim("launched", 2)}},{{Claim("intercepted", intercepted)}}]}
        """;

    public static string Statement(string summary) => $$"""
        {"kind":"statement","id":"words","speaker":"Rustem Umerov","party":"UKR","claimant":"ua-nsdc","made":"2025-11-16","summary":"{{summary}}","citations":[{"source":"ua-nsdc","uri":"https://www.rnbo.gov.ua/1"}]}
        """;

    private static string Claim(string measure, int count) => $$"""
        {"measure":"{{measure}}","item":"zircon","claimant":"ua-air-force","quantity":{"lower":{{count}},"upper":{{count}},"disclosure":"reported"},"citations":[{"source":"ua-air-force","uri":"https://t.me/kpszsu/7","title":"Post of the night"}]}
        """;
}
