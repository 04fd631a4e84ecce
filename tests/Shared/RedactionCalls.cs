using Sitrep.Evidence.V1;

namespace Sitrep.Tests;

/// <summary>Redactions of a running service, and a look into its files.</summary>
internal static class RedactionCalls
{
    public static RedactRequest Request(string record, string words, string? requestId = null) => new()
    {
        Record = record,
        Words = words,
        Reason = "Names a private person.",
        Author = "Desk",
        RequestId = requestId ?? RecordCalls.NewRequestId(),
    };

    public static async Task<RedactResponse> RedactAsync(this RunningService service, RedactRequest request) =>
        await new RedactionService.RedactionServiceClient(service.Calls).RedactAsync(request);

    public static Task<RedactResponse> RedactAsync(this RunningService service, string record, string words) =>
        service.RedactAsync(Request(record, words));

    public static async Task<ListRedactionsResponse> ListRedactionsAsync(this RunningService service, ListRedactionsRequest? request = null) =>
        await new RedactionService.RedactionServiceClient(service.Calls).ListRedactionsAsync(request ?? new());

    /// <summary>Whether a text stands in any file of the service's folder, its database and its log.</summary>
    public static bool HasOnDisk(this RunningService service, string text, StringComparison comparison = StringComparison.Ordinal) =>
        Directory.GetFiles(service.Data).Any(file => TextOf(file).Contains(text, comparison));

    private static string TextOf(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes);
    }
}
