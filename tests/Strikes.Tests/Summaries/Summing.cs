using Sitrep.Evidence.V1;
using Sitrep.Strikes.V1;

namespace Sitrep.Strikes.Tests.Summaries;

/// <summary>Asks for sections and finds things in them.</summary>
internal static class Summing
{
    /// <summary>The section of local days, from the first to before the last.</summary>
    public static async Task<StrikesSection> SectionAsync(
        this RunningService service, string start, string end, string zone = Wire.Kyiv, string region = "", long? revision = null) =>
        (await service.SummarizeAsync(start, end, zone, region, revision)).Section;

    public static async Task<SummarizeResponse> SummarizeAsync(
        this RunningService service, string start, string end, string zone = Wire.Kyiv, string region = "", long? revision = null)
    {
        var request = new SummarizeRequest() { Start = Wire.At(start, zone), End = Wire.At(end, zone), Zone = zone, Region = region };
        if (revision is { } pinned)
            request.ReadRevision = pinned;
        return await service.SummarizeAsync(request);
    }

    public static async Task<SummarizeResponse> SummarizeAsync(this RunningService service, SummarizeRequest request) =>
        await new SummaryService.SummaryServiceClient(service.Calls).SummarizeAsync(request);

    public static Task StoreAsync(this RunningService service, params IEnumerable<Attack> attacks) =>
        service.PublishAsync(attacks.Select(attack => ("attack", (Contracts.IRecord)attack)));

    /// <summary>All in one bulletin, which must be taken.</summary>
    public static async Task PublishAsync(this RunningService service, IEnumerable<(string, Contracts.IRecord)> records)
    {
        var answer = await service.ImportAsync(ImportCalls.Bulletin("""{"bulletin":1}""", records));
        Assert.Empty(answer.Rows.SelectMany(row => row.Faults));
        Assert.True(answer.Summary.Published);
    }

    public static Figure Figure(this StrikesSection section, string id) => section.Figures.Single(figure => figure.Id == id);

    /// <summary>A number, as exact bounds; open ends are null.</summary>
    public static (long? Lower, long? Upper) Bounds(this Figure figure) => (
        figure.Quantity.HasLower ? figure.Quantity.Lower : null,
        figure.Quantity.HasUpper ? figure.Quantity.Upper : null);

    /// <summary>Warnings of a code, each as its arguments joined by blanks.</summary>
    public static IEnumerable<string> Warnings(this StrikesSection section, string code) =>
        section.Caveats.Where(caveat => caveat.Code == code).Select(caveat => string.Join(' ', caveat.Arguments));
}
