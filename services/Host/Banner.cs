namespace Sitrep.Host;

/// <summary>What a person reads once everything runs, and the line that a program waits for.</summary>
internal static class Banner
{
    public static void Print(Options options, Fleet fleet)
    {
        var report = new Uri(fleet.GatewayAddress, $"/v1/reports/{SampleLoader.Day}");
        Say.Host("Sitrep is running; Ctrl-C ends it.");
        Say.Host($"  gateway    {Base(fleet.GatewayAddress)}   process {fleet.Gateway.Pid}");
        Say.Host($"  diplomacy  {Base(fleet.DiplomacyAddress)}   process {fleet.Diplomacy.Pid}   (gRPC)");
        Say.Host($"  strikes    {Base(fleet.StrikesAddress)}   process {fleet.Strikes.Pid}   (gRPC)");
        Say.Host($"  data       {options.DataFolder}");
        Say.Host("Look at");
        Say.Host($"  {report}");
        Say.Host($"  {report}.md");
        Say.Host($"  dotnet run --project gateway -- report {SampleLoader.Day} --format md --gateway {Base(fleet.GatewayAddress)}");
        Say.Host($"ready gateway={Base(fleet.GatewayAddress)} diplomacy={Base(fleet.DiplomacyAddress)} strikes={Base(fleet.StrikesAddress)}");
    }

    private static string Base(Uri address) => address.GetLeftPart(UriPartial.Authority);
}
