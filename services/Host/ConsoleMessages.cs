namespace Sitrep.Host;

/// <summary>Host's console: one line at a time, each saying who speaks.</summary>
internal static class ConsoleMessages
{
    private const int NameWidth = -9;

    public static void Write(string name, string text) => Console.Out.WriteLine($"{name,NameWidth} | {text}");

    /// <summary>Host's own words.</summary>
    public static void Say(string text) => Write("host", text);

    /// <summary>Something that needs a person, on standard error.</summary>
    public static void Complain(string text) => Console.Error.WriteLine($"{"host",NameWidth} ! {text}");
}
