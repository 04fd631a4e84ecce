namespace Sitrep.Host;

/// <summary>What a person reads once everything runs, and the line that a program waits for.</summary>
internal static class Banner
{
    public static void Print(Options options, ChildProcesses fleet)
    {
        var report = new Uri(fleet.GatewayAddress, $"/v1/reports/{SampleLoader.Day}");
        ConsoleMessages.Host("Sitrep is running; Ctrl-C ends it.");
        ConsoleMessages.Host($"  gateway    {Base(fleet.GatewayAddress)}   process {fleet.Gateway.Pid}");
        ConsoleMessages.Host($"  diplomacy  {Base(fleet.DiplomacyAddress)}   process {fleet.Diplomacy.Pid}   (gRPC)");
        ConsoleMessages.Host($"  strikes    {Base(fleet.StrikesAddress)}   process {fleet.Strikes.Pid}   (gRPC)");
        ConsoleMessages.Host($"  data       {options.DataFolder}");
        ConsoleMessages.Host("Look at");
        ConsoleMessages.Host($"  {report}");
        ConsoleMessages.Host($"  {report}.md");
        ConsoleMessages.Host($"  dotnet run --project gateway -- report {SampleLoader.Day} --format md --gateway {Base(fleet.GatewayAddress)}");
        ConsoleMessages.Host($"ready gateway={Base(fleet.GatewayAddress)} diplomacy={Base(fleet.DiplomacyAddress)} "
            + $"strikes={Base(fleet.StrikesAddress)}");
    }

    private static string Base(Uri address) => address.GetLeftPart(UriPartial.Authority);
}
