using System.Net;

using Microsoft.AspNetCore.Http;

namespace Sitrep.Hosting.Tests;

public sealed class LoopbackOnlyTests
{
    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.8.8.8", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("::ffff:127.9.9.9", true)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("10.0.0.1", false)]
    [InlineData("128.0.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("fe80::1", false)]
    [InlineData(null, false)]
    public void IsLoopback_Address_TellsThisMachine(string? address, bool expected) =>
        Assert.Equal(expected, LoopbackOnly.IsLoopback(address is null ? null : IPAddress.Parse(address)));

    [Fact]
    public void IsLoopback_ForwardedHeadersClaimLoopback_AreNotBelieved()
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse("10.0.0.1");
        context.Request.Headers["X-Forwarded-For"] = "127.0.0.1";
        context.Request.Headers["Forwarded"] = "for=127.0.0.1";

        Assert.False(LoopbackOnly.IsLoopback(context));
    }
}
