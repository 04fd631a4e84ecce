namespace Sitrep.Gateway.Reports;

/// <summary>The bytes of a report in one form, and what a response must say about them: an ETag, strong and quoted,
/// where the report is whole.</summary>
internal sealed record RenderedReport(byte[] Bytes, string? ETag, Revisions Revisions, Delivery Delivery);
