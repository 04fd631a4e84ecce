using Google.Protobuf.Collections;
using Sitrep.Evidence.V1;

namespace Sitrep.Evidence.Comparisons;

/// <summary>What became of a record between two revisions. Pure.</summary>
public static class RecordChanges
{
    /// <summary>Differences and numbers told of one record; a reader who needs more has its history.</summary>
    public const int DifferencesMax = 20;

    /// <summary>Citations of one number: who said it, and who passes it on.</summary>
    public const int CitationsMax = 2;

    /// <summary>What became of it; unspecified if nothing did. One that is withdrawn is not on file.</summary>
    /// <param name="was">The record at the earlier revision; null where there was none.</param>
    /// <param name="now">The record at the later revision; null where there is none.</param>
    public static ChangeKind KindOf(IRecord? was, IRecord? now) => (Standing(was), Standing(now)) switch
    {
        (null, null) => ChangeKind.Unspecified,
        (null, _) => ChangeKind.Added,
        (_, null) => ChangeKind.Withdrawn,
        ({ } old, { } fresh) => CanonicalRecord.Same(old, fresh) ? ChangeKind.Unspecified : ChangeKind.Revised,
    };

    /// <summary>The change in full, but for the writes that made it.</summary>
    /// <param name="kind">Kind of both.</param>
    /// <param name="was">See <see cref="KindOf"/>; not both null.</param>
    /// <param name="now">See <see cref="KindOf"/>.</param>
    public static RecordChange Between(RecordKind kind, IRecord? was, IRecord? now)
    {
        var newest = now ?? was!;
        var label = kind.LabelOf(newest);
        var change = new RecordChange()
        {
            Record = kind.NameOf(newest.Id),
            Change = KindOf(was, now),
            Window = kind.WindowOf(newest),
            Words = label.Words,
            Item = label.Item,
            ItemClass = label.ItemClass,
            Attacker = label.Attacker,
            Place = label.Place,
            Reason = newest.WithdrawnReason,
            Citations = { newest.Citations.Take(CitationsMax) },
        };
        if (change.Change == ChangeKind.Revised)
            change.FieldsMore = Fill(change.Fields, RecordDiff.BesideNumbers(was!, now!));
        change.ClaimsMore = Fill(change.Claims, [.. Numbers(ClaimsOf(Standing(was)), ClaimsOf(Standing(now)))]);
        return change;
    }

    private static IRecord? Standing(IRecord? record) => record is { WithdrawnReason.Length: 0 } ? record : null;

    private static IEnumerable<Claim> ClaimsOf(IRecord? record) => record is IClaimed claimed ? claimed.Claims : [];

    private static IEnumerable<ClaimChange> Numbers(IEnumerable<Claim> before, IEnumerable<Claim> after)
    {
        var old = before.ToDictionary(ClaimKey.From);
        var now = after.ToDictionary(ClaimKey.From);
        foreach (var newest in now.Values.Concat(old.Where(pair => !now.ContainsKey(pair.Key)).Select(pair => pair.Value)).OrderBy(ClaimKey.From))
        {
            var was = old.GetValueOrDefault(ClaimKey.From(newest))?.Quantity;
            var quantity = now.GetValueOrDefault(ClaimKey.From(newest))?.Quantity;
            if (Equals(was, quantity))
                continue;
            yield return new ClaimChange
            {
                Measure = newest.Measure,
                Item = newest.Item,
                Side = newest.Side,
                Part = newest.Part,
                Claimant = newest.Claimant,
                OldQuantity = was,
                NewQuantity = quantity,
                Citations = { newest.Citations.Take(CitationsMax) },
            };
        }
    }

    private static int Fill<T>(RepeatedField<T> into, IReadOnlyList<T> all)
    {
        into.Add(all.Take(DifferencesMax));
        return all.Count - into.Count;
    }
}
