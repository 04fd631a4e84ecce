using System.Text;

namespace Sitrep.Gateway.Reports.Renderers;

/// <summary>Renders a report as Markdown.</summary>
public static class MarkdownRenderer
{
    public static byte[] Render(Report report) => Encoding.UTF8.GetBytes($"# {report.Delivery.ContentHash}\n");
}
