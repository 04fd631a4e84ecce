namespace Sitrep.Gateway.Imports;

/// <summary>The addresses of imports, described.</summary>
internal static class ImportOperations
{
    // Whatever its sender calls it: the format in the address says what it is.
    private const string AnyType = "*/*";

    public static readonly Operation Formats = new("listImportFormats", Tags.Imports, "The formats that are read")
    {
        Description = "Every format of every service that answered; `unreachable` names those that did not.",
        Answers = [new(StatusCodes.Status200OK, "The formats.", Headers: null, new Content(MediaTypes.Json, V1.ImportFormats.Descriptor))],
        Problems = [ProblemAnswers.InvalidRequest],
    };

    public static readonly Operation Import = new("importFile", Tags.Imports, "Imports a file")
    {
        Description = """
            The body is the file. A file is one revision or nothing; sending it again changes nothing. A bulletin goes to both services and with one
            wrong line nothing of it is written.

            From the gateway's own machine only, to `localhost` or an IP address, and without an `Origin` header.
            """,
        Parameters = [ImportParameters.Format, .. ImportParameters.OfImport],
        Body = new(AnyType, File),
        Answers =
        [
            new(StatusCodes.Status200OK, "Progress, an outcome per row and, as the last line, a summary. Its `status` is the problem of a part that "
                + "failed late.",
                [Header.CacheControl], new Content(MediaTypes.Ndjson, Lines)),
        ],
        Problems =
        [
            new(StatusCodes.Status400BadRequest, "The request or the file is wrong; `errors` names every fault, by line where it is the file's."),
            ProblemAnswers.WritesForbidden,
            ProblemAnswers.NotFound,
            new(StatusCodes.Status409Conflict,
                "The known time is refused, the file lacks too much of what is stored, or the state of the data does not allow it."),
            ProblemAnswers.Unavailable,
            ProblemAnswers.StorageFull,
        ],
    };

    /// <summary>The answer to whoever has files read.</summary>
    public static OpenApiSchema Lines(SchemaRegistry registry) => Schema.Lines(
        "One JSON object per line: progress, notices about the file, rows, and a summary at the end.", registry.Message(V1.ImportLine.Descriptor));

    private static OpenApiSchema File(SchemaRegistry registry) => Schema.Text($"The file, at most {UploadLimits.FileBytesMax:N0} bytes.");
}
