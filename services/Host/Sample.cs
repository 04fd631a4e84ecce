namespace Sitrep.Host;

/// <summary>The built-in sample, imported by the gateway's own verb. Failure is told loudly and harms nothing else.</summary>
internal static class Sample
{
    /// <summary>The day that the sample tells of.</summary>
    public const string Day = "2025-11-16";

    /// <summary>Address of its report.</summary>
    public const string Report = $"/v1/reports/{Day}";

    public static async Task LoadAsync(Uri gateway, CancellationToken stopping)
    {
        var file = LaunchPlan.FileOf("Gateway", "Samples", $"{Day}.ndjson");
        using var import = Child.Start(LaunchPlan.Verb("sample", "import", "bulletin", file, "--gateway", gateway.OriginalString));
        try
        {
            if (await import.Exited.WaitAsync(stopping) == 0)
                ConsoleMessages.Say($"loaded the sample {Day}");
            else
                ConsoleMessages.Complain("the sample was not loaded whole");
        }
        catch (OperationCanceledException)
        {
            import.Kill();
            throw;
        }
    }
}
