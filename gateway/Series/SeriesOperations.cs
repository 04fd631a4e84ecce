namespace Sitrep.Gateway.Series;

/// <summary>The address of numbers over time, described.</summary>
internal static class SeriesOperations
{
    public static IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Query("measure", Schema.OneOf(
            "What is measured. `intercepted+lost` adds the two, whose meaning changed on 24 July 2025 at the Ukrainian Air Force.", Measures),
            "launched") with
        { IsRequired = true },
        ReportParameters.Start,
        ReportParameters.End,
        Parameter.Query("step", Schema.OneOf(
            "What a point stands for: a local day, an ISO week from Monday, or a month.", EnumWords.All<SeriesStep>()), "day"),
        ReportParameters.Zone,
        Parameter.Query("by", Schema.OneOf("Whether series stand per class of weapon or per weapon kind.", "class", "item"), "class"),
        Parameter.Query("class", Schema.OneOf("Only items of this class.", EnumWords.All<ItemClass>()), "uav"),
        Parameter.Query("item", Schema.Text("Only this item."), "iskander-m"),
        Parameter.Query("region", Schema.Text("Only what is located in exactly this region: `UA51`, `RU-SAM`."), "UA51"),
        Parameter.Query("attacker", Schema.Text("Only attacks by this party (ISO 3166-1 alpha-3)."), "RUS"),
        Parameter.Query("side", Schema.Text("Only persons of this side: `UKR` or `RUS`."), "UKR"),
        Parameter.Query("claimant", Schema.Text("Only numbers of this source."), "ua-air-force"),
        ReportParameters.AsOf,
        RecordParameters.At,
    ];

    public static readonly Operation Series = new("listSeries", Tags.Series, "Numbers over time, for charts")
    {
        Description = """
            One series per claimant, never added across claimants. A point without a record on file is marked and is not zero; one over anything undisclosed is
            at least its lower bound; no line is to be drawn across a point at which the claimant began to mean something else by the word.
            """,
        Parameters = [.. Parameters, ReportParameters.IfNoneMatch],
        Answers =
        [
            new(StatusCodes.Status200OK, "The series.", [.. Header.OfKept, Header.ContentLocation],
                new Content(MediaTypes.Json, V1.SeriesAnswer.Descriptor)),
            Answer.NotModified,
        ],
        Problems = [ProblemAnswers.InvalidRequest, ProblemAnswers.NotAcceptable, ProblemAnswers.OlderService, ProblemAnswers.Unavailable],
    };

    private static IEnumerable<string> Measures => [.. EnumWords.All<Measure>(), SeriesQueryReader.InterceptedAndLost];
}
