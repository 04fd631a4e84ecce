namespace Sitrep.Gateway.Records;

/// <summary>The addresses of records, described; the same words for every kind.</summary>
internal static class RecordOperations
{
    private const string Register = " Both services keep the register; `service` chooses, and a service that is away is stood in for by the other.";

    public static Operation List(RecordResource kind) => List(
        $"list{Title(kind.Plural)}", Tags.Records, $"A page of {kind.Plural}", $"{Title(kind.Plural)}Page", kind.List,
        "Ordered by the end of their window, then by id. All pages of a list are of the revision of the first, whatever is written meanwhile."
            + About(kind));

    public static Operation One(RecordResource kind) => new($"get{Title(kind.Singular)}", Tags.Records, $"One {kind.Singular}")
    {
        Description = $"As it stands, or as of a revision or time. A withdrawn {kind.Singular} is still there and says why." + About(kind),
        Parameters = [Id(kind), .. RecordParameters.OfOne(kind.Services)],
        Answers = Found($"The {kind.Singular}.", kind.Message),
        Problems = OfName,
    };

    public static Operation History(RecordResource kind) =>
        new($"list{Title(kind.Singular)}Versions", Tags.Records, $"Every version of one {kind.Singular}")
        {
            Description = "Oldest first, each with the write that made it: when it was recorded, since when it counts as known, by whom and why."
            + About(kind),
            Parameters = [Id(kind), .. RecordParameters.OfHistory(kind.Services)],
            Answers = Page($"{Title(kind.Singular)}History", kind.History),
            Problems = OfName,
        };

    public static Operation Raw(RecordResource kind) =>
        new($"get{Title(kind.Singular)}RawRow", Tags.Records, $"The row that a {kind.Singular} was made of")
        {
            Description = "A row of a dataset exactly as it stood in the file, with its line and hash. Only records that a dataset brought have one.",
            Parameters = [Id(kind), .. RecordParameters.OfOne(kind.Services)],
            Answers = Found("The row.", GetRawRowResponse.Descriptor),
            Problems = OfName,
        };

    public static Operation Unresolved(PagedList list) =>
        List("listUnresolvedWords", Tags.Records, "Words that no register knows", "UnresolvedPage", list, """
        Names of places, weapons and pages that stand in records and are in no register, those of most records first. They are kept as worded and never
        guessed. Each service lists the words of its own records; `Link` names the other's list.
        """);

    /// <summary>A list that comes in pages.</summary>
    /// <param name="page">Name of a page's schema.</param>
    public static Operation List(string id, OpenApiTag tag, string summary, string page, PagedList list, string description) =>
        new(id, tag, summary)
        {
            Description = description,
            Parameters = RecordParameters.OfList(list),
            Answers = Page(page, list),
            Problems = OfList,
        };

    private static readonly IReadOnlyList<Answer> OfList =
        [ProblemAnswers.InvalidRequest, ProblemAnswers.NotAcceptable, ProblemAnswers.OlderService, ProblemAnswers.Unavailable];

    private static readonly IReadOnlyList<Answer> OfName = [.. OfList, ProblemAnswers.NotFound];

    private static Parameter Id(RecordResource kind) => Parameter.Path("id", Schema.Text(
        $"Id of the {kind.Singular}: letters, digits and - . _ ~ :", example: "ua-air-force"), "ua-air-force");

    private static string About(RecordResource kind) => kind.Services.Count > 1 ? Register : "";

    private static string Title(string word) => $"{char.ToUpperInvariant(word[0])}{word[1..]}";

    private static IReadOnlyList<Answer> Page(string name, PagedList list) =>
    [
        new(StatusCodes.Status200OK, "The page.", [.. Header.OfKept, Header.ContentLocation, Header.Link],
            new Content(MediaTypes.Json, registry => registry.Named(name, () => PageOf(list, registry)))),
        Answer.NotModified,
    ];

    private static IReadOnlyList<Answer> Found(string what, MessageDescriptor message) =>
    [
        new(StatusCodes.Status200OK, what, [.. Header.OfKept, Header.ContentLocation], new Content(MediaTypes.Json, message)),
        Answer.NotModified,
    ];

    private static OpenApiSchema PageOf(PagedList list, SchemaRegistry registry) => Schema.Object(
        ContractText.Describe(list.Method.Output),
        [
            .. registry.MembersOf(V1.Page.Descriptor, list.Services.Count > 1 ? [] : [V1.Page.ServiceFieldNumber]),
            .. registry.MembersOf(list.Method.Output, list.PageToken),
        ]);
}
