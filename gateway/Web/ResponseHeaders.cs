namespace Sitrep.Gateway.Web;

/// <summary>Headers of every answer.</summary>
internal sealed class ResponseHeaders(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(static state =>
        {
            ((HttpContext)state).Response.Headers.XContentTypeOptions = "nosniff";
            return Task.CompletedTask;
        }, context);
        return next(context);
    }
}
