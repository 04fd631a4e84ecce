namespace Sitrep.Hosting;

/// <summary>The settings cannot be used. Carries every fault found, not only the first.</summary>
public sealed class SettingsException(IReadOnlyList<string> faults)
    : Exception($"Settings refused: {string.Join("; ", faults)}")
{
    /// <summary>One sentence per fault, each naming the option and its environment variable.</summary>
    public IReadOnlyList<string> Faults { get; } = faults;
}
