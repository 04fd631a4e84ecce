namespace Sitrep.Gateway.Cli;

/// <summary>The formats that <c>report</c> prints.</summary>
internal static class ReportFormats
{
    public const string Markdown = "md";
    public const string Json = "json";

    public static string MediaType(string format) => format == Json ? "application/json" : "text/markdown";
}
