namespace Sitrep.Hosting;

/// <summary>Remembers that a call got as far as its method, that is: that its bytes were a message.</summary>
internal static class MethodEntry
{
    private static readonly object Key = new();

    public static void Mark(ServerCallContext context) => context.GetHttpContext().Items[Key] = true;

    public static bool IsMarked(HttpContext context) => context.Items.ContainsKey(Key);
}
