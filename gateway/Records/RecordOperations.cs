namespace Sitrep.Gateway.Records;

/// <summary>The addresses of records, described; the same words for every kind.</summary>
internal static class RecordOperations
{
    private const string Register = " Both services keep the register; `service` chooses, and a service that is away is stood in for by the other.";

    public static Operation List(RecordResource kind) => new($"list{Title(kind.Plural)}", Tags.Records, $"A page of {kind.Plural}")
    {
        Description = "Ordered by the end of their window, then by id. All pages of a list are of the revision of the first, whatever is written "
            + "meanwhile." + About(kind),
        Parameters = [.. RecordParameters.OfList(kind.List), ReportParameters.IfNoneMatch],
        Answers = [Page(book => book.Named($"{Title(kind.Plural)}Page", () => PageOf(kind.List, book))), Answer.NotModified],
        Problems = [ProblemAnswers.InvalidRequest, ProblemAnswers.OlderService, ProblemAnswers.Unavailable],
    };

    public static Operation One(RecordResource kind) => new($"get{Title(kind.Singular)}", Tags.Records, $"One {kind.Singular}")
    {
        Description = $"As it stands, or as of a revision or time. A withdrawn {kind.Singular} is still there and says why." + About(kind),
        Parameters = [Id(kind), .. RecordParameters.OfOne(kind.Services), ReportParameters.IfNoneMatch],
        Answers = [Found($"The {kind.Singular}.", book => book.Message(kind.Message)), Answer.NotModified],
        Problems = OfName,
    };

    public static Operation History(RecordResource kind) =>
        new($"list{Title(kind.Singular)}Versions", Tags.Records, $"Every version of one {kind.Singular}")
        {
            Description = "Oldest first, each with the write that made it: when it was recorded, since when it counts as known, by whom and why."
            + About(kind),
            Parameters = [Id(kind), .. RecordParameters.OfHistory(kind.Services), ReportParameters.IfNoneMatch],
            Answers = [Page(book => book.Named($"{Title(kind.Singular)}History", () => PageOf(kind.History, book))), Answer.NotModified],
            Problems = OfName,
        };

    public static Operation Raw(RecordResource kind) =>
        new($"get{Title(kind.Singular)}RawRow", Tags.Records, $"The row that a {kind.Singular} was made of")
        {
            Description = "A row of a dataset exactly as it stood in the file, with its line and hash. Only records that a dataset brought have one.",
            Parameters = [Id(kind), .. RecordParameters.OfOne(kind.Services), ReportParameters.IfNoneMatch],
            Answers =
        [
            Found("The row.", book => book.Message(GetRawRowResponse.Descriptor)),
            Answer.NotModified,
        ],
            Problems = OfName,
        };

    public static Operation Unresolved(PagedList list) =>
        OwnList("listUnresolvedWords", Tags.Records, "Words that no register knows", "UnresolvedPage", list, """
        Names of places, weapons and pages that stand in records and are in no register, those of most records first. They are kept as worded and never
        guessed. Each service lists the words of its own records; `Link` names the other's list.
        """);

    /// <summary>A list that each service has of its own.</summary>
    /// <param name="id">Name of the operation.</param>
    /// <param name="tag">What it belongs to.</param>
    /// <param name="summary">What it gives, in a few words.</param>
    /// <param name="page">Name of a page's schema.</param>
    /// <param name="list">The list.</param>
    /// <param name="description">What a caller must know.</param>
    public static Operation OwnList(string id, Tag tag, string summary, string page, PagedList list, string description) => new(id, tag, summary)
    {
        Description = description,
        Parameters = [.. RecordParameters.OfList(list), ReportParameters.IfNoneMatch],
        Answers = [Page(book => book.Named(page, () => PageOf(list, book))), Answer.NotModified],
        Problems = [ProblemAnswers.InvalidRequest, ProblemAnswers.OlderService, ProblemAnswers.Unavailable],
    };

    private static readonly IReadOnlyList<ProblemAnswer> OfName =
        [ProblemAnswers.InvalidRequest, ProblemAnswers.NotFound, ProblemAnswers.OlderService, ProblemAnswers.Unavailable];

    private static Parameter Id(RecordResource kind) => Parameter.Path("id", Schema.Text(
        $"Id of the {kind.Singular}: letters, digits and - . _ ~ :", example: "ua-air-force"), "ua-air-force");

    private static string About(RecordResource kind) => kind.Services.Count > 1 ? Register : "";

    private static string Title(string word) => $"{char.ToUpperInvariant(word[0])}{word[1..]}";

    private static Answer Page(Func<SchemaRegistry, IOpenApiSchema> schema) => new(
        StatusCodes.Status200OK, "The page.", [Header.ETag, Header.CacheControl, Header.ContentLocation, Header.Link],
        new Content(MediaTypes.Json, schema));

    private static Answer Found(string what, Func<SchemaRegistry, IOpenApiSchema> schema) => new(
        StatusCodes.Status200OK, what, [Header.ETag, Header.CacheControl, Header.ContentLocation], new Content(MediaTypes.Json, schema));

    private static OpenApiSchema PageOf(PagedList list, SchemaRegistry book) => Schema.Object(
        ContractText.Describe(list.Method.Output),
        [
            .. book.MembersOf(V1.Page.Descriptor, list.Services.Count > 1 ? [] : [V1.Page.ServiceFieldNumber]),
            .. book.MembersOf(list.Method.Output, list.PageToken),
        ]);
}
