using Google.Protobuf.Collections;

namespace Sitrep.Evidence.Records;

/// <summary>Takes what a file newly says of a record into it and leaves alone what others have added: an editor's note, another
/// claimant's claim, a citation, a correction. Pure.</summary>
public static class RecordMerge
{
    // Lists that others add to; every other field is the file's or the editor's as a whole.
    private static readonly string[] Shared = ["id", "etag", "withdrawn_reason", "claims", "citations"];

    /// <summary>A copy of <paramref name="stored"/> in which what changed from <paramref name="origin"/> to <paramref name="fresh"/> has
    /// changed.</summary>
    /// <param name="stored">The record as it stands.</param>
    /// <param name="origin">What the file said before; an empty record where it had not said anything.</param>
    /// <param name="fresh">What it says now.</param>
    public static IRecord Merge(IRecord stored, IRecord origin, IRecord fresh)
    {
        var merged = CanonicalRecord.From(stored);
        merged.Etag = stored.Etag;
        var copy = CanonicalRecord.From(fresh);
        foreach (var field in OwnFields(merged))
        {
            if (!Equals(field.Accessor.GetValue(origin), field.Accessor.GetValue(fresh)))
                Set(field, merged, copy);
        }

        AddMissing(merged.Citations, fresh.Citations);
        if (merged is IClaimed claimed)
            Claims(claimed, ((IClaimed)origin).Claims, ((IClaimed)fresh).Claims);
        return merged;
    }

    /// <summary>The fields that are the file's or the editor's as a whole.</summary>
    internal static IEnumerable<FieldDescriptor> OwnFields(IRecord record) =>
        record.Descriptor.Fields.InFieldNumberOrder().Where(field => !Shared.Contains(field.Name));

    /// <summary>Gives a record the value that a field has in another.</summary>
    internal static void Set(FieldDescriptor field, IMessage record, IMessage from)
    {
        var value = field.Accessor.GetValue(from);
        if (field.IsRepeated)
        {
            var into = (System.Collections.IList)field.Accessor.GetValue(record);
            into.Clear();
            foreach (var item in (System.Collections.IEnumerable)value!)
                into.Add(item);
        }
        else if (value is null)
        {
            field.Accessor.Clear(record);
        }
        else
        {
            field.Accessor.SetValue(record, value);
        }
    }

    /// <summary>Makes the claims of a record those that it has by what changed from one list to the other.</summary>
    internal static void Claims(IClaimed record, IEnumerable<V1.Claim> origin, IEnumerable<V1.Claim> fresh)
    {
        var before = origin.ToDictionary(ClaimKey.From);
        var now = fresh.ToDictionary(ClaimKey.From);
        var claims = record.Claims.ToDictionary(ClaimKey.From);
        foreach (var (key, claim) in now)
        {
            // What the file says as before is left as the editor has it, also where the editor has taken it out.
            if (before.TryGetValue(key, out var said) && said.Quantity.Equals(claim.Quantity))
                continue;
            if (claims.TryGetValue(key, out var stands) && stands.Quantity.Equals(claim.Quantity))
                AddMissing(stands.Citations, claim.Citations);
            else
                claims[key] = claim.Clone();
        }

        foreach (var (key, said) in before.Where(pair => !now.ContainsKey(pair.Key)))
        {
            if (claims.TryGetValue(key, out var stands) && stands.Quantity.Equals(said.Quantity))
                claims.Remove(key);
        }

        record.Claims.Clear();
        record.Claims.AddRange(claims.Values.OrderBy(ClaimKey.From));
    }

    // Where a page is cited already, its citation may say more of it than the file does.
    private static void AddMissing(RepeatedField<V1.Citation> citations, IEnumerable<V1.Citation> more) =>
        citations.Add([.. more.Where(citation => !citations.Any(known => known.Source == citation.Source && known.Uri == citation.Uri))
            .Select(citation => citation.Clone())]);
}
