using Sitrep.Gateway.Reports.Caveats;

namespace Sitrep.Gateway.Reports;

/// <summary>A report as JSON: the contract's message by its convention, each citation as its number in <c>sources</c>.</summary>
internal static class ReportJson
{
    /// <summary>The whole report: its facts, what sentences say of them, and how it was delivered.</summary>
    public static byte[] Render(Report report)
    {
        var message = MessageOf(report.Facts);
        message.Toplines.Add(report.Toplines);
        var wording = new WordingContext(report.Facts);
        foreach (var (reported, caveat) in message.Caveats.Zip(report.Facts.Caveats))
            reported.Text = CaveatText.Write(caveat, wording);
        message.Delivery = report.Delivery;
        return CitingJson.ToUtf8(message, (writer, inner) => Replace(writer, inner, report.Facts));
    }

    /// <summary>The digest of the facts without any sentence of ours: the same for ever for one query and pair of revisions.</summary>
    public static string ContentHash(ReportFacts facts) =>
        CitingJson.Hash(MessageOf(facts), (writer, inner) => Replace(writer, inner, facts), V1.Report.ToplinesFieldNumber);

    private static V1.Report MessageOf(ReportFacts facts) => new()
    {
        Query = new()
        {
            Date = facts.Query.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            Start = facts.Query.Start.ToTimestamp(),
            End = facts.Query.Stop.ToTimestamp(),
            Zone = facts.Query.Zone.Id,
            Region = facts.Query.Region,
        },
        Revisions = facts.Revisions.ToMessage(),
        CutOff = facts.CutOff?.ToTimestamp(),
        Figures = { facts.Figures },
        Conflicts = { facts.Conflicts },

        // Named only: what is written in its place is the section itself, which need not be packed to be unpacked at once.
        Sections = { facts.Sections.ToDictionary(section => section.Definition.Name, section => new Any { TypeUrl = section.Definition.Name }) },
        Coverage = { facts.Coverage },
        ChangesSince = facts.Changes.ToMessage(),
        Learned = facts.Changes.Learned.ToMessage(),
        Caveats = { facts.Caveats.Select(caveat => new V1.ReportedCaveat { Caveat = caveat }) },
        Sources = { facts.Citations.Sources },
    };

    private static bool Replace(Utf8JsonWriter writer, IMessage message, ReportFacts facts)
    {
        if (message is not Any named)
            return facts.Citations.WriteNumber(writer, message);
        var (definition, section) = facts.Sections.Single(section => section.Definition.Name == named.TypeUrl);
        if (section is null)
        {
            writer.WriteNullValue();
            return true;
        }

        // What a report has for all sections together does not stand inside one again.
        writer.WriteStartObject();
        RecordJson.WriteMembers(writer, section, definition.Shared, facts.Citations.WriteNumber);
        writer.WriteEndObject();
        return true;
    }
}
