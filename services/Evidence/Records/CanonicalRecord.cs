namespace Sitrep.Evidence.Records;

/// <summary>The one form in which a record is stored and compared: no etag, claims in the order of their identities.</summary>
internal static class CanonicalRecord
{
    /// <summary>A copy in that form.</summary>
    public static IRecord From(IRecord record)
    {
        var copy = (IRecord)record.Descriptor.Parser.ParseFrom(record.ToByteArray());
        copy.Etag = "";
        if (copy is IClaimed claimed)
        {
            V1.Claim[] ordered = [.. claimed.Claims.OrderBy(ClaimKey.From)];
            claimed.Claims.Clear();
            claimed.Claims.AddRange(ordered);
        }

        return copy;
    }

    /// <summary>What is stored of a record beside its claims, which have rows of their own. The record is changed meanwhile and put back
    /// as it was, which spares a copy of each that is written.</summary>
    public static byte[] BodyOf(IRecord record)
    {
        var etag = record.Etag;
        V1.Claim[] claims = record is IClaimed claimed ? [.. claimed.Claims] : [];
        record.Etag = "";
        (record as IClaimed)?.Claims.Clear();
        var body = record.ToByteArray();
        record.Etag = etag;
        (record as IClaimed)?.Claims.AddRange(claims);
        return body;
    }

    /// <summary>Whether two records say the same.</summary>
    public static bool Same(IRecord left, IRecord right) => From(left).Equals(From(right));
}
