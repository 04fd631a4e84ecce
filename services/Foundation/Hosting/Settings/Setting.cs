using System.CommandLine.Parsing;
using System.Diagnostics.CodeAnalysis;

namespace Sitrep.Hosting;

/// <summary>Declares settings. One setting has two spellings: the option <c>--grpc-port</c> is the environment variable
/// <c>SITREP_GRPC_PORT</c>, and the option wins. An empty variable counts as not given. A faulty value is an error of the
/// parse that names both spellings and what is wanted, so that all faults stand together.</summary>
public static class Setting
{
    private const string VariablePrefix = "SITREP_";
    private const int PortMax = 65_535;

    /// <summary>Reads a value from its text.</summary>
    public delegate bool Reader<T>(string text, [MaybeNullWhen(false)] out T value);

    /// <summary>Any text but none.</summary>
    public static Option<string> Text(string name, string fallback, string description) =>
        Create(name, fallback, description, "a text", (string text, [MaybeNullWhen(false)] out string value) => (value = text).Length > 0);

    /// <summary>A TCP port.</summary>
    /// <param name="name">Its name without the hyphens in front.</param>
    /// <param name="fallback">The value where none is given.</param>
    /// <param name="description">What it is for, as --help shows it.</param>
    /// <param name="min">0 where any free port will do.</param>
    public static Option<int> Port(string name, int fallback, string description, int min = 0) =>
        Number(name, fallback, min, PortMax, min == 0 ? $"{description}; 0 is any free one" : description);

    /// <summary>A whole number within the limits, both included.</summary>
    public static Option<int> Number(string name, int fallback, int min, int max, string description) => Create(
        name,
        fallback,
        description,
        $"a whole number from {min} to {max}",
        (string text, out int value) =>
            int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && value >= min && value <= max);

    /// <summary>An absolute http or https address; it ends in a slash.</summary>
    public static Option<Uri> Address(string name, string fallback, string description) => Create(
        name,
        new Uri(fallback),
        description,
        $"an address such as {fallback}",
        (string text, [MaybeNullWhen(false)] out Uri value) =>
            Uri.TryCreate(text.EndsWith('/') ? text : text + '/', UriKind.Absolute, out value) && value.Scheme is "http" or "https");

    /// <summary>One of the names of an enum, in any case.</summary>
    public static Option<T> Choice<T>(string name, T fallback, string description)
        where T : struct, Enum => Create(
            name,
            fallback,
            description,
            $"one of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}",
            (string text, out T value) => Enum.TryParse(text, ignoreCase: true, out value) && text.All(char.IsAsciiLetter));

    /// <summary>True or false, false where it is not given; the bare option means true.</summary>
    public static Option<bool> Flag(string name, string description)
    {
        var flag = Create(name, false, description, "true or false", (string text, out bool value) => bool.TryParse(text, out value));
        flag.Arity = ArgumentArity.ZeroOrOne;
        return flag;
    }

    /// <summary>A setting of any other kind.</summary>
    /// <param name="name">Its name without the hyphens in front.</param>
    /// <param name="fallback">The value where none is given.</param>
    /// <param name="description">What it is for, as --help shows it.</param>
    /// <param name="wanted">What it takes, after "is not".</param>
    /// <param name="read">Reads the value.</param>
    public static Option<T> Create<T>(string name, T fallback, string description, string wanted, Reader<T> read)
    {
        var variable = VariablePrefix + name.Replace('-', '_').ToUpperInvariant();
        return new Option<T>($"--{name}")
        {
            Description = $"{description} [{variable}]",
            CustomParser = result => Read(result, result.Tokens is [.., var last] ? last.Value : bool.TrueString),
            DefaultValueFactory = result => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? Read(result, text) : fallback,
        };

        T Read(SymbolResult result, string text)
        {
            if (read(text, out var value))
                return value;
            result.AddError($"--{name} ({variable}): '{text}' is not {wanted}");
            return fallback;
        }
    }
}
