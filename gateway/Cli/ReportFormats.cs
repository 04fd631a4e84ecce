namespace Sitrep.Gateway.Cli;

/// <summary>The formats that <c>report</c> and <c>compare</c> print.</summary>
internal static class ReportFormats
{
    public const string Markdown = "md";
    public const string Json = "json";

    /// <summary>The option that chooses one.</summary>
    public static Option<string> Option()
    {
        var format = new Option<string>("--format") { Description = "md or json.", DefaultValueFactory = _ => Markdown };
        return format.AcceptOnlyFromAmong(Markdown, Json);
    }

    public static string MediaType(string format) => format == Json ? "application/json" : "text/markdown";
}
