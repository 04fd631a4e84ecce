namespace Sitrep.EndToEnd;

/// <summary>Bulletins of tens of megabytes.</summary>
internal static class LargeBulletin
{
    private const int NoteLength = 800;

    /// <summary>As many attacks, each in a line of about a kilobyte and a half.</summary>
    public static byte[] OfAttacks(int rows, string prefix = "attack")
    {
        var text = new StringBuilder("{\"bulletin\":1}\n");
        for (var row = 0; row < rows; row++)
        {
            var day = new DateOnly(2024, 1, 1).AddDays(row % 600).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            text.Append(
                CultureInfo.InvariantCulture,
                $$"""
                {"kind":"attack","id":"{{prefix}}-{{row}}","window":{"start":"{{day}}T01:00","end":"{{day}}T05:00","zone":"Europe/Kyiv"},"attacker":"RUS","item":"attack-uav","class":"uav","claims":[{{Claim("launched", 10)}},{{Claim("intercepted", 7)}}],"citations":[{"source":"ua-air-force","uri":"kpszsu/posts/{{row}}"}],"note":"{{new string('n', NoteLength)}}"}
                """).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Claim(string measure, int count) =>
        $$$"""{"measure":"{{{measure}}}","item":"attack-uav","claimant":"ua-air-force","quantity":{"lower":{{{count}}},"upper":{{{count}}},"disclosure":"reported"}}""";
}
