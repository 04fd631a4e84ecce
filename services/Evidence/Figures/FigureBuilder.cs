namespace Sitrep.Evidence.Figures;

/// <summary>Makes figures ready to show, with grade and citations, of what was claimed, added or computed.</summary>
public sealed class FigureBuilder(SourceRegister sources)
{
    /// <summary>Most citations that a figure carries; the rest are counted.</summary>
    public const int CitationsMax = 5;

    /// <summary>One claim, with the status that the claims on its thing have.</summary>
    public V1.Figure From(CountedClaim claim, V1.FigureStatus status)
    {
        var figure = Start([claim]);
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
        var figure = Start(total.Claims);
        figure.Id = total.Id;
        figure.Basis = V1.Basis.Total;
        figure.Measure = total.Measure;
        figure.Item = total.Item;
        figure.ItemClass = total.ItemClass;
        figure.Attacker = total.Attacker;
        figure.Side = total.Side;
        figure.Claimant = total.Claimant;
        figure.Quantity = total.Quantity.ToWire();
        figure.Status = total.Status;
        return figure;
    }

    /// <summary>What is computed of claims otherwise than by adding them up.</summary>
    /// <param name="id">Stable name.</param>
    /// <param name="measure">What is computed.</param>
    /// <param name="item">What is counted; empty for a class.</param>
    /// <param name="quantity">What it comes to.</param>
    /// <param name="formula">The computation in numbers.</param>
    /// <param name="claims">The claims that it rests on, in order.</param>
    public V1.Figure Computed(
        string id, V1.Measure measure, string item, Quantity quantity, string formula, IReadOnlyList<CountedClaim> claims)
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

    private V1.Figure Start(IReadOnlyList<CountedClaim> claims)
    {
        List<V1.Citation> citations = [.. claims.SelectMany(c => c.Citations).Distinct()];
        return new V1.Figure
        {
            Window = WindowSpan.Covering(claims.Select(c => c.Window)),
            Grade = Grades.Weakest(claims.Select(c => (sources.ReliabilityOf(c.Key.Claimant), c.Credibility))),
            Citations = { citations.Take(CitationsMax) },
            CitationsMore = Math.Max(0, citations.Count - CitationsMax),
            Claims = claims.Count,
            ClaimsWithoutNumber = claims.Count(c => !c.Quantity.IsDisclosed),
        };
    }
}
