using Microsoft.AspNetCore.Http.Features;

namespace Sitrep.Gateway.Web;

/// <summary>Limits of a request, checked where a problem can still be sent. Kestrel's own are set wider: what it
/// refuses by itself it refuses without a body.</summary>
internal sealed class RequestLimits(RequestDelegate next)
{
    /// <summary>No address of ours comes near it.</summary>
    public const int AddressBytesMax = 8 * 1024;

    /// <summary>Room for tokens and traces.</summary>
    public const int HeaderBytesMax = 32 * 1024;

    /// <summary>What Kestrel reads at most before it refuses without a word.</summary>
    public const int KestrelAddressBytesMax = 2 * AddressBytesMax;
    public const int KestrelHeaderBytesMax = 2 * HeaderBytesMax;

    /// <summary>No address takes a body, except those marked with <see cref="TakesFile"/>.</summary>
    public const int BodyBytesMax = 64 * 1024;

    /// <summary>A refused body up to this size is read to its end, so that its sender gets to see the refusal.</summary>
    private const long DrainedBytesMax = 64 * 1024 * 1024;

    public async Task InvokeAsync(HttpContext context)
    {
        Check(context.Request);
        var takesFile = context.GetEndpoint()?.Metadata.GetMetadata<TakesFile>();
        var limit = takesFile?.BytesMax ?? BodyBytesMax;
        if (context.Request.ContentLength > limit)
            throw TooLarge(context, limit);
        if (takesFile is null && context.Request.ContentLength is null)
            await SkipBodyAsync(context);
        await next(context);
    }

    /// <summary>The refusal of a body, which is then read to its end within reason.</summary>
    public static ProblemException TooLarge(HttpContext context, long bytesMax)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = DrainedBytesMax;
        return new ProblemException(ProblemKinds.TooLarge(bytesMax));
    }

    /// <summary>The size of a request's headers.</summary>
    public static int HeaderBytesOf(HttpRequest request)
    {
        var bytes = 0;
        foreach (var (name, values) in request.Headers)
        {
            bytes += name.Length;
            foreach (var value in values)
                bytes += value?.Length ?? 0;
        }

        return bytes;
    }

    private static void Check(HttpRequest request)
    {
        var address = request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget.Length ?? 0;
        if (address > AddressBytesMax)
            throw new ProblemException(ProblemKinds.AddressTooLong(AddressBytesMax));
        if (HeaderBytesOf(request) > HeaderBytesMax)
            throw new ProblemException(ProblemKinds.HeadersTooLarge(HeaderBytesMax));
    }

    // A body of unknown length is found too long only by reading it.
    private static async Task SkipBodyAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpRequestBodyDetectionFeature>() is not { CanHaveBody: true })
            return;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = DrainedBytesMax;
        long read = 0;
        while (read <= BodyBytesMax)
        {
            var result = await context.Request.BodyReader.ReadAsync(context.RequestAborted);
            read += result.Buffer.Length;
            context.Request.BodyReader.AdvanceTo(result.Buffer.End);
            if (result.IsCompleted)
                return;
        }

        throw new ProblemException(ProblemKinds.TooLarge(BodyBytesMax));
    }
}

/// <summary>Marks an endpoint whose body is a file of at most this size.</summary>
internal sealed record TakesFile(long BytesMax);
