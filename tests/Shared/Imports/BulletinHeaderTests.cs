namespace Sitrep.Tests.Imports;

public sealed class BulletinHeaderTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    [Theory]
    [InlineData("", "bulletin")]
    [InlineData("not json", "bulletin")]
    [InlineData("[]", "bulletin")]
    [InlineData("{}", "bulletin")]
    [InlineData("""{"kind":"source","id":"a"}""", "bulletin,id,kind")]
    [InlineData("""{"bulletin":2}""", "bulletin")]
    [InlineData("""{"bulletin":"1"}""", "bulletin")]
    [InlineData("""{"bulletin":1,"knownTime":"yesterday"}""", "knownTime")]
    [InlineData("""{"bulletin":1,"knownTime":"2025-11-16T12:00:00"}""", "knownTime")]
    [InlineData("""{"bulletin":1,"knownTime":5}""", "knownTime")]
    [InlineData("""{"bulletin":1,"author":5}""", "author")]
    [InlineData("""{"bulletin":1,"note":"a\u202eb"}""", "note")]
    [InlineData("""{"bulletin":1,"author":"\ud800"}""", "bulletin")]
    [InlineData("""{"bulletin":1,"records":-1}""", "records")]
    [InlineData("""{"bulletin":1,"records":"all"}""", "records")]
    [InlineData("""{"bulletin":1,"records":3}""", "records")]
    [InlineData("""{"bulletin":1,"kown_time":""}""", "kown_time")]
    [InlineData("""{"knownTime":"x","records":"y"}""", "bulletin,knownTime,records")]
    public async Task Import_FaultyHeader_NamesEachFault(string header, string fields)
    {
        var answer = await fixture.Service.ImportAsync(header);

        Assert.Equal([1], answer.RejectedLines.Distinct());
        Assert.Equal(fields.Split(','), answer.FaultsOf(1).Order(StringComparer.Ordinal));
        Assert.False(answer.Summary.Published);
    }

    [Fact]
    public async Task Import_FaultyHeader_StillNamesFaultsOfLines()
    {
        var answer = await fixture.Service.ImportAsync("""
            {"bulletin":2}
            {"kind":"source"}
            """);

        Assert.Equal([1, 2], answer.RejectedLines);
    }

    [Fact]
    public async Task Import_HeaderAlone_PublishesNothing()
    {
        var answer = await fixture.Service.ImportAsync("""{"bulletin":1,"records":0}""");

        Assert.Empty(answer.Rows);
        Assert.False(answer.Summary.Published);
    }
}
