using Sitrep.Contracts;
using Sitrep.Diplomacy.V1;
using Sitrep.Evidence.V1;

namespace Sitrep.Diplomacy.Tests.Summaries;

/// <summary>Asks for sections and finds things in them.</summary>
internal static class Summing
{
    /// <summary>The section of local days, from the first to before the last.</summary>
    public static async Task<DiplomacySection> SectionAsync(this RunningService service, string start, string end, long? revision = null) =>
        (await service.SummarizeAsync(start, end, revision)).Section;

    public static async Task<SummarizeResponse> SummarizeAsync(this RunningService service, string start, string end, long? revision = null)
    {
        var request = new SummarizeRequest() { Start = Wire.At(start), End = Wire.At(end), Zone = Wire.Kyiv };
        if (revision is { } pinned)
            request.ReadRevision = pinned;
        return await service.SummarizeAsync(request);
    }

    public static async Task<SummarizeResponse> SummarizeAsync(this RunningService service, SummarizeRequest request) =>
        await new SummaryService.SummaryServiceClient(service.Calls).SummarizeAsync(request);

    /// <summary>All in one bulletin, which must be taken.</summary>
    public static async Task StoreAsync(this RunningService service, params IEnumerable<IRecord> records)
    {
        var answer = await service.ImportAsync(ImportCalls.Bulletin(
            """{"bulletin":1}""", records.Select(record => (record.Descriptor.Name.ToLowerInvariant(), record))));
        Assert.Empty(answer.Rows.SelectMany(row => row.Faults));
        Assert.True(answer.Summary.Published);
    }

    public static Figure Figure(this DiplomacySection section, string id) => section.Figures.Single(figure => figure.Id == id);

    /// <summary>A number, as exact bounds; open ends are null.</summary>
    public static (long? Lower, long? Upper) Bounds(this Figure figure) => (
        figure.Quantity.HasLower ? figure.Quantity.Lower : null,
        figure.Quantity.HasUpper ? figure.Quantity.Upper : null);

    /// <summary>Warnings of a code, each as its arguments joined by blanks.</summary>
    public static IEnumerable<string> Warnings(this DiplomacySection section, string code) =>
        section.Caveats.Where(caveat => caveat.Code == code).Select(caveat => string.Join(' ', caveat.Arguments));
}
