using Sitrep.Diplomacy.V1;
using Sitrep.Evidence.V1;
using Sitrep.Strikes.V1;

namespace Sitrep.Gateway.Tests.Reports.Markdown;

/// <summary>The figures of the sample: every claim, each attack's totals per class and item, the remainders.</summary>
internal static class SampleFigures
{
    public static IEnumerable<Figure> OfStrikes(IEnumerable<Attack> attacks)
    {
        foreach (var attack in attacks)
        {
            foreach (var claim in attack.Claims)
            {
                var part = claim.Part.Length == 0 ? "" : $".part-{claim.Part}";
                yield return Figure(attack, claim, Basis.Claim, $"attacks/{attack.Id}.{claim.Measure}.{claim.Item}.{claim.Claimant}{part}",
                    claim.Item);
                if (part.Length > 0)
                    continue;
                yield return Figure(attack, claim, Basis.Total, $"strikes.{claim.Measure}.item.{claim.Item}.{attack.Attacker}.{claim.Claimant}",
                    claim.Item);
                if (claim.Item != "all")
                    yield return Figure(attack, claim, Basis.Total,
                        $"strikes.{claim.Measure}.class.{attack.ItemClass}.{attack.Attacker}.{claim.Claimant}", "");
            }

            if (Remainder(attack) is { } remainder)
                yield return remainder;
        }
    }

    public static IEnumerable<Figure> OfDiplomacy(Agreement agreement)
    {
        var promised = agreement.Claims[0];
        yield return new Figure
        {
            Id = $"agreements/{agreement.Id}.promised.all.UKR.ua-president",
            Basis = Basis.Claim,
            Record = $"agreements/{agreement.Id}",
            Measure = Measure.Promised,
            Item = "all",
            Side = "UKR",
            Claimant = promised.Claimant,
            Quantity = promised.Quantity,
            Grade = "F6",
            Citations = { promised.Citations },
            Claims = 1,
        };
        yield return new Figure
        {
            Id = $"agreements/{agreement.Id}.carried-out.all.UKR",
            Basis = Basis.Derived,
            Record = $"agreements/{agreement.Id}",
            Measure = Measure.CarriedOut,
            Item = "all",
            Side = "UKR",
            Quantity = new Quantity { Lower = 0, Disclosure = Disclosure.Reported },
            Status = FigureStatus.Derived,
        };
    }

    private static Figure? Remainder(Attack attack)
    {
        var launched = Whole(attack, Measure.Launched);
        var intercepted = Whole(attack, Measure.Intercepted);
        if (launched is null || intercepted is null)
            return null;
        var rest = launched.Quantity.Lower - intercepted.Quantity.Lower;
        var figure = Figure(attack, launched, Basis.Derived,
            $"strikes.unaccounted.class.{attack.ItemClass}.{attack.Attacker}.{launched.Claimant}", "");
        figure.Measure = Measure.Unaccounted;
        figure.Quantity = Make.Exactly(rest);
        figure.Formula = $"{launched.Quantity.Lower} − {intercepted.Quantity.Lower}";
        figure.Status = FigureStatus.Derived;
        return figure;
    }

    private static Claim? Whole(Attack attack, Measure measure) =>
        attack.Claims.FirstOrDefault(claim => claim.Measure == measure && claim.Part.Length == 0);

    private static Figure Figure(Attack attack, Claim claim, Basis basis, string id, string item) => new()
    {
        Id = id,
        Basis = basis,
        Record = basis == Basis.Claim ? $"attacks/{attack.Id}" : "",
        Measure = claim.Measure,
        Item = item,
        ItemClass = claim.Item == "all" ? ItemClass.Unspecified : attack.ItemClass,
        Attacker = attack.Attacker,
        Part = claim.Part,
        Claimant = claim.Claimant,
        Window = attack.Window,
        Quantity = claim.Quantity,
        Grade = "F6",
        Status = FigureStatus.OneClaimant,
        Citations = { claim.Citations },
        Claims = 1,
        Headline = basis != Basis.Claim,
    };
}
