namespace Sitrep.Gateway.Reports;

/// <summary>A form in which a report goes out.</summary>
/// <param name="Extension">What a path ends with to ask for it, without the dot.</param>
/// <param name="MediaType">What Accept asks for it by.</param>
/// <param name="Render">Makes the bytes; a pure function.</param>
internal sealed record ReportFormat(string Extension, string MediaType, Func<Report, byte[]> Render)
{
    public static readonly ReportFormat Json = new("json", "application/json", ReportJson.Render);
    public static readonly ReportFormat Markdown = new("md", "text/markdown", MarkdownRenderer.Render);

    /// <summary>All forms, the default first.</summary>
    public static IReadOnlyList<ReportFormat> All { get; } = [Json, Markdown];

    /// <summary>As the response says it.</summary>
    public string ContentType => $"{MediaType}; charset=utf-8";
}
