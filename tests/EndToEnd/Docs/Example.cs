namespace Sitrep.EndToEnd.Docs;

/// <summary>A command in a document and what the document says that it prints.</summary>
/// <param name="Line">Line of the command, from 1.</param>
/// <param name="Command">The command, its continued lines included.</param>
/// <param name="Output">What stands below it, up to the next command or the end of the block.</param>
internal sealed record Example(int Line, string Command, string Output)
{
    private const string BlockStart = "```console";
    private const string BlockEnd = "```";
    private const string Prompt = "$ ";

    /// <summary>Stands in an output for anything within a line.</summary>
    private const string Anything = "…";

    /// <summary>The commands of a document's console blocks, in order.</summary>
    public static IReadOnlyList<Example> In(IReadOnlyList<string> lines)
    {
        List<Example> examples = [];
        var isConsole = false;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i] == BlockStart)
                isConsole = true;
            else if (lines[i] == BlockEnd)
                isConsole = false;
            else if (isConsole && lines[i].StartsWith(Prompt, StringComparison.Ordinal))
                examples.Add(At(lines, ref i));
        }

        return examples;
    }

    /// <summary>Whether a command printed what the document says.</summary>
    public bool Fits(string printed) => Regex.IsMatch(
        Trimmed(printed), $@"\A{Regex.Escape(Trimmed(Output)).Replace(Anything, ".*", StringComparison.Ordinal)}\z");

    private static Example At(IReadOnlyList<string> lines, ref int i)
    {
        var first = i;
        var command = lines[i][Prompt.Length..];
        while (lines[i].EndsWith('\\'))
            command += "\n" + lines[++i];

        List<string> output = [];
        while (lines[i + 1] != BlockEnd && !lines[i + 1].StartsWith(Prompt, StringComparison.Ordinal))
            output.Add(lines[++i]);
        return new(first + 1, command, string.Join('\n', output));
    }

    private static string Trimmed(string text) =>
        string.Join('\n', text.TrimEnd().Split('\n').Select(line => line.TrimEnd()));
}
