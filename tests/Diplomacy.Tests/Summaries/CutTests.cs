using Sitrep.Contracts;
using Sitrep.Diplomacy.V1;

namespace Sitrep.Diplomacy.Tests.Summaries;

/// <summary>Lists that a section has no room for end, and say so.</summary>
public sealed class CutTests
{
    [Fact]
    public async Task Summarize_LongStatements_AreCutByTheirBytes()
    {
        const int Made = 40;
        var section = await SectionOfAsync(Enumerable.Range(0, Made).Select(number =>
        {
            var statement = Make.Statement($"s-{number:00}", made: "2025-11-16");
            statement.Words = new string('w', 4_000);
            return statement;
        }));

        Assert.InRange(section.Statements.Count, 1, Made - 1);
        Assert.Equal(Made - section.Statements.Count, section.StatementsMore);
        Assert.Equal([$"statements {section.Statements.Count} {section.StatementsMore}"], section.Warnings("truncated"));
    }

    [Fact]
    public async Task Summarize_ManyUnlinkedExchanges_ShowsTheNewestAndSaysSo()
    {
        var section = await SectionOfAsync(
            [Make.Agreement("pact", concluded: "2025-08-01"), .. Enumerable.Range(0, 53)
                .Select(number => Make.Exchange($"e-{99 - number:00}", Day(number)))]);

        Assert.Equal(Enumerable.Range(3, 50).Select(Day), section.UnlinkedExchanges.Select(exchange => exchange.Window.End.Day));
        Assert.Equal(["unlinked-exchanges 50 3"], section.Warnings("truncated"));
    }

    [Fact]
    public async Task Summarize_ManyEarlierStatements_ShowsTheNewestAndSaysSo()
    {
        var section = await SectionOfAsync(
        [
            Make.Negotiation("talks", ("2025-11-01", NegotiationStage.UnderWay)),
            .. Enumerable.Range(0, 53).Select(number => Make.Statement(
                $"s-{99 - number:00}", $"Speaker {number}", number < 3 ? "2025-11-14" : "2025-11-15", "negotiations/talks")),
        ]);

        Assert.Equal(50, section.EarlierStatements.Count);
        Assert.All(section.EarlierStatements, statement => Assert.Equal("2025-11-15", statement.Made.Day));
        Assert.Equal(["earlier-statements 50 3"], section.Warnings("truncated"));
    }

    private static string Day(int number) =>
        new DateOnly(2025, 9, 1).AddDays(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task<DiplomacySection> SectionOfAsync(IEnumerable<IRecord> records)
    {
        await using var service = await Subject.StartAsync();
        await service.StoreAsync(records);
        return await service.SectionAsync("2025-11-16", "2025-11-17");
    }
}
