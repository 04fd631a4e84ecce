using Google.Protobuf.Collections;

namespace Sitrep.Evidence.Records;

/// <summary>Takes into a record what registers have learned since it was derived. The row behind it says what it said, so whatever
/// was put into the record by others stands, and what they said of a thing moves with the name of the thing. Pure.</summary>
internal static class RegisterMerge
{
    /// <summary>A copy of <paramref name="stored"/> by what the registers now know.</summary>
    /// <param name="stored">The record as it stands.</param>
    /// <param name="origin">What its row gave by the registers of then.</param>
    /// <param name="fresh">What the same row gives by those of now.</param>
    public static IRecord Merge(IRecord stored, IRecord origin, IRecord fresh)
    {
        var merged = CanonicalRecord.From(stored);
        merged.Etag = stored.Etag;
        var copy = CanonicalRecord.From(fresh);
        foreach (var field in RecordMerge.OwnFields(merged))
        {
            var given = field.Accessor.GetValue(origin);
            if (Equals(field.Accessor.GetValue(stored), given) && !Equals(field.Accessor.GetValue(fresh), given))
                RecordMerge.Set(field, merged, copy);
        }

        Reword(merged.Citations, origin.Citations, fresh.Citations);
        if (merged is IClaimed claimed)
            Claims(claimed, ((IClaimed)origin).Claims, ((IClaimed)fresh).Claims);
        return merged;
    }

    private static void Claims(IClaimed record, RepeatedField<V1.Claim> origin, RepeatedField<V1.Claim> fresh)
    {
        // Names that fall together make one claim of two; which of them a claim of the record was cannot be told by place then.
        if (!origin.Select(claim => claim.Measure).SequenceEqual(fresh.Select(claim => claim.Measure)))
        {
            RecordMerge.Claims(record, origin, fresh);
            return;
        }

        // All are taken off before any is put back: the new name of one may be what another was called.
        var claims = record.Claims.ToDictionary(ClaimKey.From);
        List<(V1.Claim Given, V1.Claim Now, V1.Claim Stands)> own = [];
        foreach (var (given, now) in origin.Zip(fresh))
        {
            if (claims.Remove(ClaimKey.From(given), out var stands))
                own.Add((given, now, stands));
        }

        V1.Claim[] others = [.. claims.Values];
        foreach (var (given, now, stands) in own)
        {
            var isGiven = stands.Quantity.Equals(given.Quantity);
            if (!claims.ContainsKey(ClaimKey.From(now)))
                Take(stands, given, now, isGiven);
            // An editor who knew the name before the registers did has said it already, and a count that was corrected stands beside.
            else if (isGiven)
                continue;
            claims.TryAdd(ClaimKey.From(stands), stands);
        }

        var renames = new Renames(origin.Zip(fresh));
        foreach (var other in others)
        {
            var renamed = renames.In(other);
            if (claims.TryAdd(ClaimKey.From(renamed), renamed))
                claims.Remove(ClaimKey.From(other));
        }

        record.Claims.Clear();
        record.Claims.AddRange(claims.Values.OrderBy(ClaimKey.From));
    }

    private static void Take(V1.Claim stands, V1.Claim given, V1.Claim now, bool isGiven)
    {
        (stands.Item, stands.Side, stands.Claimant, stands.Part) = (now.Item, now.Side, now.Claimant, now.Part);
        if (isGiven)
            stands.Quantity = now.Quantity.Clone();
        Reword(stands.Citations, given.Citations, now.Citations);
    }

    // A citation that stands as the row gave it is the row's still; one that says more is somebody's work.
    private static void Reword(RepeatedField<V1.Citation> citations, RepeatedField<V1.Citation> given, RepeatedField<V1.Citation> now)
    {
        foreach (var (old, fresh) in given.Zip(now).Where(pair => !pair.First.Equals(pair.Second)))
        {
            var place = citations.IndexOf(old);
            if (place >= 0)
                citations[place] = fresh.Clone();
        }
    }

    /// <summary>What was called one thing by the registers of then and is called another by those of now.</summary>
    private sealed class Renames(IEnumerable<(V1.Claim Given, V1.Claim Now)> pairs)
    {
        private readonly Dictionary<string, string> _items = Changed(pairs, claim => claim.Item);
        private readonly Dictionary<string, string> _claimants = Changed(pairs, claim => claim.Claimant);

        public V1.Claim In(V1.Claim claim)
        {
            var renamed = claim.Clone();
            renamed.Item = _items.GetValueOrDefault(claim.Item, claim.Item);
            renamed.Claimant = _claimants.GetValueOrDefault(claim.Claimant, claim.Claimant);
            return renamed;
        }

        private static Dictionary<string, string> Changed(IEnumerable<(V1.Claim Given, V1.Claim Now)> pairs, Func<V1.Claim, string> name) => pairs
            .Where(pair => name(pair.Given) != name(pair.Now))
            .GroupBy(pair => name(pair.Given), pair => name(pair.Now), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
    }
}
