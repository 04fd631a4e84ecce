using Sitrep.Contracts.Json;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.Comparisons;

namespace Sitrep.Gateway.Tests.Comparisons;

public sealed class FigureChangesTests
{
    [Fact]
    public void Between_Totals_AddedGoneAndRevisedInTheOrderOfTheirIds()
    {
        Figure[] left = [Total("b", 1), Total("c", 2), Total("d", 3)];
        Figure[] right = [Total("d", 4), Total("c", 2), Total("a", 5)];

        Assert.Equal(
            [("a", "added"), ("b", "gone"), ("d", "revised")],
            FigureChanges.Between(left, right).Select(change => (change.Figure.Id, EnumWords.Of(change.Change))));
    }

    [Fact]
    public void Between_FigureOfARecord_IsToldOnlyWhereBothHaveIt()
    {
        Figure[] left = [OfRecord("attacks/a.launched", 1), OfRecord("attacks/b.launched", 1)];
        Figure[] right = [OfRecord("attacks/a.launched", 2), OfRecord("attacks/c.launched", 1)];

        Assert.Equal("attacks/a.launched", Assert.Single(FigureChanges.Between(left, right)).Figure.Id);
    }

    [Fact]
    public void Between_GradeStatusOrLeader_IsAChange()
    {
        Figure graded = Total("a", 1), contested = Total("b", 1), leading = Total("c", 1);
        (graded.Grade, contested.Status, leading.Headline) = ("B2", FigureStatus.Contested, true);

        Assert.Equal(3, FigureChanges.Between([Total("a", 1), Total("b", 1), Total("c", 1)], [graded, contested, leading]).Count);
    }

    [Fact]
    public void Between_CitationOrComparisonWithAPeriodBefore_IsNone()
    {
        var cited = Total("a", 1);
        cited.Citations.Add(new Citation { Source = "ua-air-force" });
        cited.Change = new Change { Difference = 1 };

        Assert.Empty(FigureChanges.Between([Total("a", 1)], [cited]));
    }

    private static Figure Total(string id, long count) => new()
    {
        Id = id,
        Basis = Basis.Total,
        Quantity = new Quantity { Lower = count, Upper = count, Disclosure = Disclosure.Reported },
    };

    private static Figure OfRecord(string id, long count)
    {
        var figure = Total(id, count);
        (figure.Basis, figure.Record) = (Basis.Claim, id[..id.LastIndexOf('.')]);
        return figure;
    }
}
