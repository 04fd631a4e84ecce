using CsCheck;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.Reports;
using Sitrep.Gateway.Reports.Toplines;
using static Sitrep.Gateway.Tests.Reports.Markdown.Make;

namespace Sitrep.Gateway.Tests.Reports.Toplines;

public sealed partial class ToplinePropertyTests
{
    private static readonly Gen<Quantity> Quantities = Gen.OneOf(
        Gen.Long[0, 2000].Select(Exactly),
        Gen.Long[1, 2000].Select(About),
        Gen.Long[1, 2000].Select(AtLeast),
        Gen.Select(Gen.Long[0, 900], Gen.Long[0, 900]).Select(pair => Between(pair.Item1, pair.Item1 + pair.Item2)),
        Gen.OneOf(Disclosure.NotReported, Disclosure.Unknown, Disclosure.Withheld).Select(None));

    private static readonly Gen<Figure> Figures =
        from measure in Gen.OneOf(Measure.Launched, Measure.Intercepted, Measure.Lost, Measure.Unaccounted, Measure.InAir)
        from itemClass in Gen.OneOf(ItemClass.Uav, ItemClass.Missile, ItemClass.Bomb)
        from quantity in Quantities
        select Total(measure, itemClass, quantity);

    [Fact]
    public void Write_AnyFigures_EveryNumberComesFromThemOrTheirWindow() =>
        Figures.Array[1, 12].Sample(figures =>
        {
            var distinct = figures.DistinctBy(figure => figure.Id).ToArray();
            var allowed = Allowed(distinct);
            foreach (var topline in ToplineCase.Write(distinct))
            {
                Assert.All(Digits().Matches(topline.Text), match => Assert.Contains(match.Value.Replace(",", "", StringComparison.Ordinal), allowed));
            }
        });

    [Fact]
    public void Write_AnyFigures_EverySentenceIsCitedAndComplete() =>
        Figures.Array[0, 12].Sample(figures =>
        {
            var distinct = figures.DistinctBy(figure => figure.Id).ToArray();
            var facts = ToplineCase.Facts(distinct);
            var toplines = ToplineWriter.Write(facts);
            Assert.True(toplines.Count <= ToplineWriter.MostToplines);
            Assert.All(toplines, topline => Assert.True(Reads(topline, facts), topline.Text));
        });

    private static bool Reads(V1.Topline topline, ReportFacts facts) =>
        topline.Citations.Count > 0
        && topline.Citations.All(number => facts.Citations.Sources.Any(source => source.Number == number))
        && char.IsUpper(topline.Text[0]) && topline.Text.EndsWith('.')
        && !topline.Text.Contains("  ", StringComparison.Ordinal) && !topline.Text.Contains(" ,", StringComparison.Ordinal)
        && !Singulars().IsMatch(topline.Text);

    private static HashSet<string> Allowed(IEnumerable<Figure> figures) =>
    [
        .. figures.SelectMany(figure => new[] { figure.Quantity.Lower, figure.Quantity.Upper }.Select(number => $"{number}")),
        // The window: 18:00 on 15 November to 09:00 on 16 November.
        "18", "00", "15", "09", "16",
    ];

    [GeneratedRegex(@"\d[\d,]*\d|\d")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\bone (drones|missiles|bombs)\b|\bone of the \w+ were\b|\b\d+ (drone|missile|bomb)\b")]
    private static partial Regex Singulars();
}
