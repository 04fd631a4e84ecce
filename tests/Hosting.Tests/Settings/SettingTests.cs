using System.CommandLine;

namespace Sitrep.Hosting.Tests;

/// <summary>Each test has a setting of its own, since the environment belongs to the whole process.</summary>
public sealed class SettingTests
{
    [Theory]
    [InlineData("--port-option", "5200")]
    [InlineData("--port-option=5200")]
    public void Port_GivenAsOption_IsRead(params string[] args) => Assert.Equal(5200, Read(Setting.Port("port-option", 5101, ""), args));

    [Theory]
    [InlineData("SITREP_PORT_VARIABLE", "5200", 5200)]
    [InlineData("SITREP_PORT_VARIABLE", "", 5101)]
    [InlineData("PORT_VARIABLE", "5200", 5101)]
    public void Port_GivenAsVariable_IsReadFromOurs(string variable, string value, int expected)
    {
        Environment.SetEnvironmentVariable(variable, value);
        try
        {
            Assert.Equal(expected, Read(Setting.Port("port-variable", 5101, "")));
        }
        finally
        {
            Environment.SetEnvironmentVariable(variable, null);
        }
    }

    [Fact]
    public void Port_GivenTwice_OptionWins()
    {
        Environment.SetEnvironmentVariable("SITREP_PORT_TWICE", "nonsense");

        Assert.Equal(5201, Read(Setting.Port("port-twice", 5101, ""), "--port-twice", "5201"));
    }

    [Theory]
    [InlineData("65536")]
    [InlineData("-1")]
    [InlineData("http")]
    [InlineData("0x50")]
    [InlineData("1,000")]
    public void Port_NotAPort_IsAFaultThatNamesBothSpellings(string value) => Assert.Equal(
        $"--port-faulty (SITREP_PORT_FAULTY): '{value}' is not a whole number from 0 to 65535",
        Fault(Setting.Port("port-faulty", 5101, ""), $"--port-faulty={value}"));

    [Fact]
    public void Port_FaultyVariable_IsTheSameFault()
    {
        Environment.SetEnvironmentVariable("SITREP_PORT_FAULTY_VARIABLE", "http");

        Assert.Equal(
            "--port-faulty-variable (SITREP_PORT_FAULTY_VARIABLE): 'http' is not a whole number from 1 to 65535",
            Fault(Setting.Port("port-faulty-variable", 5101, "", min: 1)));
    }

    [Theory]
    [InlineData("http://strikes:5102", "http://strikes:5102/")]
    [InlineData("https://example.org/sitrep", "https://example.org/sitrep/")]
    public void Address_OfTheWeb_EndsInASlash(string text, string expected) =>
        Assert.Equal(new Uri(expected), Read(Setting.Address("address", "http://127.0.0.1:1", ""), "--address", text));

    [Theory]
    [InlineData("nowhere")]
    [InlineData("ftp://strikes")]
    public void Address_OfNoWeb_IsAFault(string text) => Assert.Contains(
        $"'{text}' is not an address such as http://127.0.0.1:1",
        Fault(Setting.Address("address", "http://127.0.0.1:1", ""), "--address", text));

    [Theory]
    [InlineData("any", ListenScope.Any)]
    [InlineData("Loopback", ListenScope.Loopback)]
    public void Choice_NameInAnyCase_IsRead(string text, ListenScope expected) =>
        Assert.Equal(expected, Read(Setting.Choice("choice", ListenScope.Loopback, ""), "--choice", text));

    [Theory]
    [InlineData("1")]
    [InlineData("loopback,any")]
    [InlineData("moon")]
    public void Choice_NoName_IsAFault(string text) =>
        Assert.Contains("is not one of loopback, any", Fault(Setting.Choice("choice", ListenScope.Loopback, ""), "--choice", text));

    [Fact]
    public void Create_FaultyAndUnknown_AreAllNamed()
    {
        var refused = Assert.Throws<SettingsException>(() => EchoHost.Create(["--grpc-port", "a", "--probe-port", "b", "--grpc-prot"]));

        Assert.Equal(3, refused.Faults.Count);
    }

    private static T? Read<T>(Option<T> setting, params string[] args)
    {
        var parsed = new RootCommand { setting }.Parse(args);
        Assert.Empty(parsed.Errors);
        return parsed.GetValue(setting);
    }

    private static string Fault<T>(Option<T> setting, params string[] args) =>
        Assert.Single(new RootCommand { setting }.Parse(args).Errors).Message;
}
