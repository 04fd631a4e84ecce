using Sitrep.Diplomacy.Tests.Imports;
using Sitrep.Diplomacy.V1;
using Sitrep.Evidence.V1;

namespace Sitrep.Diplomacy.Tests.Redactions;

/// <summary>Words taken out of a row that has several lines stay out, and its numbers go on being read.</summary>
public sealed class ExchangeRedactionTests
{
    private const string Words = "handed over by Captain \"Orel\", of Lysychansk";
    private const string Moscow = "2024-12-30,UKR,all,ru-mod,150,150,reported,ARE,150 for 150,https://kyivindependent.com/x";

    [Fact]
    public async Task Import_OfARowOfSeveralLines_IsUnchangedAndLaterTakesOnlyTheNumber()
    {
        await using var service = await Subject.StartAsync();
        await ImportAsync(service, Kyiv(189), Moscow);
        Assert.True(service.HasOnDisk("Captain"));
        var mark = (await service.RedactAsync("exchanges/exchange-2024-12-30", Words)).Redaction.Mark;

        var same = await ImportAsync(service, Kyiv(189), Moscow);
        var changed = await ImportAsync(service, Kyiv(190), Moscow);

        Assert.Equal([Outcome.Unchanged, Outcome.Revised], [Assert.Single(same.Rows).Outcome, Assert.Single(changed.Rows).Outcome]);
        var exchange = (await new ExchangeService.ExchangeServiceClient(service.Calls)
            .GetExchangeAsync(new GetExchangeRequest { Id = "exchange-2024-12-30" })).Exchange;
        Assert.Equal(["ru-mod 150", "ua-government 190"], exchange.Claims.Select(claim => $"{claim.Claimant} {claim.Quantity.Lower}"));
        Assert.Equal(mark, exchange.Claims[1].Citations[0].Title);
        Assert.False(service.HasOnDisk("Captain"));
    }

    private static string Kyiv(int count) =>
        $"2024-12-30,UKR,all,ua-government,{count},{count},reported,ARE,\""
            + $"{Words.Replace("\"", "\"\"", StringComparison.Ordinal)}\",https://kyivindependent.com/x";

    private static Task<ImportAnswer> ImportAsync(RunningService service, params string[] lines) => service.ImportAsync(
        lines.Aggregate(new ExchangeFile(), (file, line) => file.Line(line)).Bytes, new ImportOptions { Format = ExchangeFile.Format });
}
