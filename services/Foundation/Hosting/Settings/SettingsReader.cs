using System.Globalization;

using Microsoft.Extensions.Configuration;

namespace Sitrep.Hosting;

/// <summary>
/// Reads typed settings by name and collects every fault. A faulty value reads as its default, so that the rest
/// can still be looked at; <see cref="ThrowIfFaulty"/> then refuses them all together. An empty value counts as not given.
/// </summary>
public sealed class SettingsReader(IConfiguration configuration)
{
    private const int PortMax = 65_535;
    private readonly List<string> _faults = [];
    private readonly HashSet<string> _asked = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The faults found so far.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>The text given, or the default.</summary>
    public string Text(string name, string fallback) => Given(name) ?? fallback;

    /// <summary>The text given, or null.</summary>
    public string? TextOrNull(string name) => Given(name);

    /// <summary>A TCP port, 0 to 65535; 0 asks for any free one.</summary>
    public int Port(string name, int fallback) => Number(name, fallback, 0, PortMax);

    /// <summary>A whole number within the limits, both included.</summary>
    public int Number(string name, int fallback, int min, int max)
    {
        if (Given(name) is not { } text)
            return fallback;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            && value >= min && value <= max)
            return value;
        Fault(name, $"'{text}' is not a whole number from {min} to {max}");
        return fallback;
    }

    /// <summary>True or false; the bare option means true.</summary>
    public bool Flag(string name, bool fallback = false)
    {
        if (Given(name) is not { } text)
            return fallback;
        if (bool.TryParse(text, out var value))
            return value;
        Fault(name, $"'{text}' is neither true nor false");
        return fallback;
    }

    /// <summary>An absolute http or https address.</summary>
    public Uri Address(string name, string fallback)
    {
        if (Given(name) is { } text)
        {
            if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
                return address;
            Fault(name, $"'{text}' is not an address such as {fallback}");
        }

        return new Uri(fallback);
    }

    /// <summary>One of the names of an enum, in any case.</summary>
    public T Choice<T>(string name, T fallback)
        where T : struct, Enum
    {
        if (Given(name) is not { } text)
            return fallback;
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(value.ToString(), text, StringComparison.OrdinalIgnoreCase))
                return value;
        }

        Fault(name, $"'{text}' is none of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}");
        return fallback;
    }

    /// <summary>Adds a fault that only the caller can see, such as a zone that does not exist.</summary>
    public void Fault(string name, string reason) =>
        _faults.Add($"--{name} ({SettingNames.Variable(name)}): {reason}");

    /// <summary>Refuses the settings if any fault was found.</summary>
    /// <exception cref="SettingsException">One or more settings are faulty.</exception>
    public void ThrowIfFaulty()
    {
        if (_faults.Count > 0)
            throw new SettingsException([.. _faults]);
    }

    /// <summary>Also refuses options on the command line that nobody asked for: a mistyped name must not pass silently.</summary>
    internal void ThrowIfFaultyOrUnknown(string[] args)
    {
        foreach (var key in SettingNames.FromOptions(args).Keys)
        {
            var name = key[(SettingNames.Section.Length + 1)..];
            if (!_asked.Contains(name) && !StandardOptions.Contains(name))
                _faults.Add($"--{name}: unknown; known are {string.Join(", ", _asked.Order().Select(known => $"--{known}"))}");
        }

        ThrowIfFaulty();
    }

    // What ASP.NET itself reads from the command line in lower case.
    private static readonly HashSet<string> StandardOptions = ["environment", "urls"];

    private string? Given(string name)
    {
        _asked.Add(name);
        return configuration[SettingNames.Key(name)] is { Length: > 0 } text ? text : null;
    }
}
