using Sitrep.Contracts.Time;
using Sitrep.Gateway.Reports;

namespace Sitrep.Gateway.Tests.Reports;

public sealed class DeliveryTests
{
    [Fact]
    public void ETag_WholeAnswer_NamesTheReleaseOfTheZoneRules()
    {
        var delivery = Delivery.From("sha256:ab", "7", lacksChanges: false);

        Assert.Equal($"7.{IanaZone.DataVersion}", delivery.Renderer);
        Assert.Equal($"\"sha256:ab.7.{IanaZone.DataVersion}.md.en\"", delivery.ETag("md"));
        Assert.Matches("^[0-9]{4}[a-z]$", IanaZone.DataVersion);
    }
}
