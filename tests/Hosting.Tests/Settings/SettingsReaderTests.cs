using Microsoft.Extensions.Configuration;

namespace Sitrep.Hosting.Tests;

public sealed class SettingsReaderTests
{
    [Theory]
    [InlineData("--grpc-port", "5200")]
    [InlineData("--grpc-port=5200")]
    public void Port_GivenAsOption_IsRead(params string[] args) => Assert.Equal(5200, Reader(args).Port("grpc-port", 5101));

    [Fact]
    public void Port_GivenAsVariable_MeansTheSame() =>
        Assert.Equal(5200, Reader([], ("SITREP_GRPC_PORT", "5200")).Port("grpc-port", 5101));

    [Fact]
    public void Port_GivenTwice_OptionWins() =>
        Assert.Equal(5201, Reader(["--grpc-port", "5201"], ("SITREP_GRPC_PORT", "5200")).Port("grpc-port", 5101));

    [Theory]
    [InlineData("PORT", "1")]
    [InlineData("GRPC_PORT", "1")]
    [InlineData("SITREP_GRPC_PORT", "")]
    public void Port_OtherOrEmptyVariable_IsNotTaken(string variable, string value) =>
        Assert.Equal(5101, Reader([], (variable, value)).Port("grpc-port", 5101));

    [Theory]
    [InlineData("65536")]
    [InlineData("-1")]
    [InlineData("http")]
    [InlineData("0x50")]
    [InlineData("1,000")]
    public void Port_NotAPort_IsAFaultThatNamesBothSpellings(string value)
    {
        var reader = Reader([$"--grpc-port={value}"]);

        reader.Port("grpc-port", 5101);

        var fault = Assert.Single(reader.Faults);
        Assert.Contains("--grpc-port (SITREP_GRPC_PORT)", fault);
        Assert.Contains(value, fault);
    }

    [Fact]
    public void Flag_BareOption_IsTrue() => Assert.True(Reader(["--no-sample", "--zone", "UTC"]).Flag("no-sample"));

    [Fact]
    public void ThrowIfFaulty_SeveralFaults_NamesThemAll()
    {
        var reader = Reader(["--port", "x", "--listen", "moon", "--flag", "perhaps", "--strikes", "nowhere"]);
        reader.Port("port", 1);
        reader.Choice("listen", ListenScope.Loopback);
        reader.Flag("flag");
        reader.Address("strikes", "http://127.0.0.1:5102");
        reader.Fault("zone", "no such zone");

        var refused = Assert.Throws<SettingsException>(reader.ThrowIfFaulty);

        Assert.Equal(5, refused.Faults.Count);
    }

    [Theory]
    [InlineData("any", ListenScope.Any)]
    [InlineData("Loopback", ListenScope.Loopback)]
    public void Choice_NameInAnyCase_IsRead(string text, ListenScope expected) =>
        Assert.Equal(expected, Reader(["--listen", text]).Choice("listen", ListenScope.Loopback));

    [Fact]
    public void Choice_NumberOfAName_IsAFault()
    {
        var reader = Reader(["--listen", "1"]);

        reader.Choice("listen", ListenScope.Loopback);

        Assert.Single(reader.Faults);
    }

    [Fact]
    public void Create_OptionNobodyKnows_IsRefusedWithTheKnownOnes()
    {
        var refused = Assert.Throws<SettingsException>(() => EchoHost.Create(["--grpc-prot", "5200"]));

        var fault = Assert.Single(refused.Faults);
        Assert.Contains("--grpc-prot", fault);
        Assert.Contains("--grpc-port", fault);
    }

    [Fact]
    public void Create_FaultyPorts_AreAllNamed()
    {
        var refused = Assert.Throws<SettingsException>(() => EchoHost.Create(["--grpc-port", "a", "--probe-port", "b"]));

        Assert.Equal(2, refused.Faults.Count);
    }

    private static SettingsReader Reader(string[] args, params (string Name, string Value)[] variables)
    {
        var environment = variables.ToDictionary(variable => variable.Name, variable => variable.Value);
        var configuration = new ConfigurationBuilder();
        configuration.AddSitrepSettings(args, environment);
        return new SettingsReader(configuration.Build());
    }
}
