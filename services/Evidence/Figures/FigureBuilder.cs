namespace Sitrep.Evidence.Figures;

/// <summary>Makes figures ready to show, with grade and citations, of what was claimed, added or computed.</summary>
public sealed class FigureBuilder(SourceRegister sources)
{
    /// <summary>One claim, with the status that the claims on its thing have.</summary>
    public V1.Figure From(CountedClaim claim, V1.FigureStatus status)
    {
        var figure = Start(ClaimSum.Of([claim]));
        figure.Id = FigureIds.OfClaim(claim.Record, claim.Key);
        figure.Basis = V1.Basis.Claim;
        figure.Record = claim.Record;
        figure.Measure = claim.Key.Measure;
        figure.Item = claim.Key.Item;
        figure.ItemClass = claim.ItemClass;
        figure.Attacker = claim.Attacker;
        figure.Side = claim.Key.Side;
        figure.Part = claim.Key.Part;
        figure.Claimant = claim.Key.Claimant;
        figure.Quantity = claim.Quantity.ToWire();
        figure.Status = status;
        return figure;
    }

    /// <summary>The figures of all claims given, each with the status of its thing; ordered by id.</summary>
    public IReadOnlyList<V1.Figure> OfClaims(IEnumerable<Reconciled> reconciled)
    {
        IReadOnlyList<Reconciled> things = [.. reconciled];
        var statuses = Reconciliation.Statuses(things);
        return
        [
            .. things.SelectMany(t => t.Claims).Select(c => From(c, statuses[(c.Record, c.Key)])).OrderBy(f => f.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>A sum of one claimant's claims.</summary>
    public V1.Figure From(Total total)
    {
        var figure = Start(total.Sum);
        figure.Id = total.Id;
        figure.Basis = V1.Basis.Total;
        figure.Measure = total.Key.Measure;
        figure.Item = total.Key.Item;
        figure.ItemClass = total.ItemClass;
        figure.Attacker = total.Key.Attacker;
        figure.Side = total.Key.Side;
        figure.Claimant = total.Key.Claimant;
        figure.Quantity = total.Sum.Quantity.ToWire();
        figure.Status = total.Status;
        return figure;
    }

    /// <summary>What is computed of claims otherwise than by adding them up.</summary>
    /// <param name="id">Stable name.</param>
    /// <param name="measure">What is computed.</param>
    /// <param name="item">What is counted.</param>
    /// <param name="quantity">What it comes to.</param>
    /// <param name="formula">The computation in numbers.</param>
    /// <param name="claims">The claims that it rests on.</param>
    public V1.Figure Computed(string id, V1.Measure measure, string item, Quantity quantity, string formula, ClaimSum claims)
    {
        var figure = Start(claims);
        figure.Id = id;
        figure.Basis = V1.Basis.Derived;
        figure.Measure = measure;
        figure.Item = item;
        figure.Quantity = quantity.ToWire();
        figure.Status = V1.FigureStatus.Derived;
        figure.Formula = formula;
        return figure;
    }

    private V1.Figure Start(ClaimSum claims)
    {
        var figure = new V1.Figure
        {
            Grade = Grades.Weakest(claims.Claimants.Select(sources.ReliabilityOf), claims.Credibility),
            Citations = { claims.Citations.First },
            Claims = claims.Claims,
            ClaimsWithoutNumber = claims.WithoutNumber,
        };
        if (claims.Window is { } window)
            figure.Window = window;
        figure.CitationsMore = claims.Citations.Count - figure.Citations.Count;
        return figure;
    }
}
