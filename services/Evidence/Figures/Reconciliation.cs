namespace Sitrep.Evidence.Figures;

/// <summary>The claims of several sources on one thing: record, measure, item, side and part.</summary>
/// <param name="Status">What they come to.</param>
/// <param name="Range">
/// Where they are contested, from the smallest to the largest number given; else what all numbers given allow.
/// </param>
/// <param name="Claims">All of them, in order; none is ever dropped.</param>
public sealed record Reconciled(V1.FigureStatus Status, Quantity Range, IReadOnlyList<CountedClaim> Claims);

/// <summary>Compares what sources claim. No averages, no silent winner; the order of claims never matters.</summary>
public static class Reconciliation
{
    /// <summary>Reconciles the claims on one thing, each with the party that its source speaks for (empty: independent).
    /// Contested: two ranges lie apart. Corroborated: closed ranges of two or more different parties, all
    /// intersecting. An editor's ruling corroborates nothing.</summary>
    public static Reconciled Reconcile(IReadOnlyCollection<(CountedClaim Claim, string Party)> claims) =>
        Reconcile(claims, CountedClaim.InOrder(claims.Select(c => c.Claim)));

    private static Reconciled Reconcile(
        IReadOnlyCollection<(CountedClaim Claim, string Party)> claims, IReadOnlyList<CountedClaim> ordered)
    {
        List<Quantity> given = [.. ordered.Select(c => c.Quantity).Where(q => q.IsDisclosed)];
        if (given.Count == 0)
            return new(V1.FigureStatus.Undisclosed, Quantity.Sum(ordered.Select(c => c.Quantity)), ordered);

        var lower = given.Max(q => q.Lower!.Value);
        var upper = given.Where(q => q.IsClosed).Min(q => q.Upper);
        if (upper < lower)
            return new(V1.FigureStatus.Contested, Quantity.Hull(given), ordered);

        var parties = claims
            .Where(c => c.Claim.Quantity.IsClosed && c.Claim.Key.Claimant != ShippedSources.Editor)
            .Select(c => c.Party.Length == 0 ? $"independent:{c.Claim.Key.Claimant}" : c.Party)
            .Distinct()
            .Count();
        var status = parties > 1 ? V1.FigureStatus.Corroborated : V1.FigureStatus.OneClaimant;
        return new(status, Quantity.Range(lower, upper, given.TrueForAll(q => q.Approximate)), ordered);
    }

    /// <summary>Reconciles claims on any number of things, each thing for itself, in order.</summary>
    public static IReadOnlyList<Reconciled> All(IEnumerable<CountedClaim> claims, SourceRegister sources) =>
    [
        .. CountedClaim.InOrder(claims)
            .GroupBy(c => (c.Record, c.Key.Measure, c.Key.Item, c.Key.Side, c.Key.Part))
            .Select(thing => Reconcile([.. thing], sources)),
    ];

    private static Reconciled Reconcile(IReadOnlyList<CountedClaim> ordered, SourceRegister sources) => ordered is [var only]
        ? Alone(only)
        : Reconcile([.. ordered.Select(claim => (claim, sources.PartyOf(claim.Key.Claimant)))], ordered);

    // What nearly every claim is, told without a comparison.
    private static Reconciled Alone(CountedClaim claim) => new(
        claim.Quantity.IsDisclosed ? V1.FigureStatus.OneClaimant : V1.FigureStatus.Undisclosed, claim.Quantity, [claim]);

    /// <summary>The status of each claim: its own silence, else what the claims on its thing come to.</summary>
    public static IReadOnlyDictionary<(string Record, ClaimKey Key), V1.FigureStatus> Statuses(IEnumerable<Reconciled> reconciled)
    {
        var statuses = new Dictionary<(string, ClaimKey), V1.FigureStatus>();
        foreach (var thing in reconciled)
        {
            foreach (var claim in thing.Claims)
                statuses[(claim.Record, claim.Key)] = claim.Quantity.IsDisclosed ? thing.Status : V1.FigureStatus.Undisclosed;
        }
        return statuses;
    }

    /// <summary>What is contested, as conflicts that name the figures of the claims with a number.</summary>
    /// <param name="reconciled">The things.</param>
    /// <param name="zone">Zone in which windows are told.</param>
    public static IEnumerable<V1.Conflict> Conflicts(IEnumerable<Reconciled> reconciled, IanaZone zone) =>
        reconciled.Where(r => r.Status == V1.FigureStatus.Contested).Select(r =>
        {
            var conflict = Between("quantity", r.Claims[0].Record, [.. r.Claims.Where(c => c.Quantity.IsDisclosed)], zone);
            conflict.Range = r.Range.ToWire();
            return conflict;
        });

    /// <summary>A conflict between claims, with their windows and what these share.</summary>
    public static V1.Conflict Between(string about, string record, IReadOnlyList<CountedClaim> claims, IanaZone zone)
    {
        V1.Window[] windows = [.. claims.Select(claim => claim.Window).Distinct()];
        return new V1.Conflict
        {
            Figures = { claims.Select(c => FigureIds.OfClaim(c.Record, c.Key)) },
            Record = record,
            About = about,
            Windows = { windows.Select(window => WindowRelations.In(window, zone)).Distinct() },
            OverlapMinutes = WindowRelations.Shared(windows),
        };
    }
}
