using Microsoft.AspNetCore.Http;

namespace Sitrep.Hosting;

/// <summary>Decides from where writes are taken, by the setting <c>--writes</c>.</summary>
public sealed class WriteGuard(ListenSettings settings)
{
    /// <summary>Whether this caller may write.</summary>
    public bool Allows(HttpContext context) => settings.Writes == WriteScope.Any || LoopbackOnly.IsLoopback(context);
}
