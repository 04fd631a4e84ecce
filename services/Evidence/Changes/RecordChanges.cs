using System.Globalization;
using Google.Protobuf.Reflection;
using Sitrep.Contracts;
using Sitrep.Evidence.Claims;
using Sitrep.Evidence.Records;
using Sitrep.Evidence.V1;

namespace Sitrep.Evidence.Changes;

/// <summary>What became of a record between two states, and who says so. Pure.</summary>
internal static class RecordChanges
{
    private const int FieldsMax = 20; // as many as a reader takes in; the record's history has all
    private const int CitationsMax = 5;
    private const int LabelMax = 200;

    // By which of its words a reader knows a record, whatever its kind.
    private static readonly string[] LabelFields = ["title", "topic", "weapon_words", "facility_words", "speaker", "name", "item"];

    // When what has no window happened.
    private static readonly string[] MomentFields = ["made", "touched"];

    /// <summary>The change; null where both states say the same. The commit has its revision only.</summary>
    public static RecordChange? Between(RecordKind kind, IRecord? before, IRecord? after)
    {
        bool wasThere = before is { WithdrawnReason.Length: 0 };
        bool isThere = after is { WithdrawnReason.Length: 0 };
        if (after is null || (!wasThere && !isThere))
            return null;
        ChangeKind change = !isThere ? ChangeKind.Withdrawn : !wasThere ? ChangeKind.Added : ChangeKind.Revised;
        IReadOnlyList<FieldChange> fields = change == ChangeKind.Withdrawn ? [] : RecordDiff.Between(wasThere ? before! : kind.Create(), after);
        if (change == ChangeKind.Revised && fields.Count == 0)
            return null;
        if (change == ChangeKind.Added)
            fields = [.. fields.Where(field => field.Field.StartsWith("claims[", StringComparison.Ordinal))];
        IReadOnlyList<Claim> claims = Differing(wasThere && isThere ? before : null, after);
        return new RecordChange
        {
            Record = kind.NameOf(after.Id),
            Change = change,
            Label = LabelOf(after),
            Window = WindowOf(after),
            Fields = { fields.Take(FieldsMax) },
            FieldsMore = Math.Max(0, fields.Count - FieldsMax),
            Claimants = { ClaimantsOf(claims, after) },
            Commit = new Commit { Revision = long.Parse(after.Etag, CultureInfo.InvariantCulture) },
            Citations = { claims.SelectMany(claim => claim.Citations).Concat(after.Citations).Distinct().Take(CitationsMax) },
            WithdrawnReason = after.WithdrawnReason,
        };
    }

    // The claims that are not as they were, the new ones and those that are gone; of a record without an earlier state, all.
    private static IReadOnlyList<Claim> Differing(IRecord? before, IRecord after)
    {
        if (after is not IClaimed now)
            return [];
        Dictionary<ClaimKey, Claim> old = (before as IClaimed)?.Claims.ToDictionary(ClaimKey.Of) ?? [];
        Claim[] other = [.. now.Claims.Where(claim => !old.Remove(ClaimKey.Of(claim), out Claim? was) || !was.Equals(claim))];
        return before is null ? other : [.. other, .. old.Values];
    }

    // Where no claim differs, those speak who are cited in it.
    private static IEnumerable<string> ClaimantsOf(IReadOnlyList<Claim> claims, IRecord record) => claims.Count > 0
        ? claims.Select(claim => claim.Claimant).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        : record is Source ? [record.Id] : SourceReferences.In(record);

    private static string LabelOf(IRecord record)
    {
        string label = LabelFields.Select(name => record.Descriptor.FindFieldByName(name))
            .Where(field => field is { FieldType: FieldType.String, IsRepeated: false })
            .Select(field => (string)field.Accessor.GetValue(record))
            .FirstOrDefault(words => words.Length > 0) ?? record.Id;
        return label.Length <= LabelMax ? label : $"{label[..(LabelMax - 1)]}…";
    }

    private static Window? WindowOf(IRecord record)
    {
        if (ValueOf(record, "window") is Window window)
            return window;
        Moment? moment = MomentFields.Select(field => ValueOf(record, field)).OfType<Moment>().FirstOrDefault();
        return moment is null ? null : new Window { End = moment, Zone = Periods.ZoneDefault };
    }

    private static object? ValueOf(IRecord record, string field) => record.Descriptor.FindFieldByName(field)?.Accessor.GetValue(record);
}
