using System.Diagnostics;

namespace Sitrep.Gateway.Problems;

/// <summary>Sends problems.</summary>
internal static class ProblemWriter
{
    public const string ContentType = "application/problem+json";

    /// <summary>The id under which a request is found in traces and logs.</summary>
    public static string TraceIdOf(HttpContext context) => Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;

    public static async Task WriteAsync(HttpContext context, Problem problem)
    {
        var response = context.Response;
        response.StatusCode = problem.Status;
        response.ContentType = ContentType;
        response.Headers.CacheControl = Caching.Never;
        if (problem.RetryAfter is { } wait)
            response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);

        await response.BodyWriter.WriteAsync(RecordJson.ToUtf8(problem.ToMessage(TraceIdOf(context))), context.RequestAborted);
    }
}
