namespace Sitrep.Benchmarks.Records;

/// <summary>Cuts lines into bulletins, each well within what one import takes (docs/bulletins.md).</summary>
internal static class BulletinParts
{
    /// <summary>A fifth of the records that one import takes: parts take turns with what they are compared with.</summary>
    private const int RecordsMax = 10_000;

    /// <summary>Half of the bytes that one import takes.</summary>
    private const int BytesMax = 16 << 20;

    private const string Header = "{\"bulletin\":1,\"author\":\"benchmarks\",\"note\":\"Made-up records.\"}\n";

    public static IEnumerable<byte[]> Cut(IEnumerable<string> lines)
    {
        using var part = new MemoryStream();
        var records = 0;
        foreach (var line in lines)
        {
            if (records == 0)
                part.Write(Encoding.UTF8.GetBytes(Header));
            part.Write(Encoding.UTF8.GetBytes(line));
            part.WriteByte((byte)'\n');
            records++;
            if (records == RecordsMax || part.Length >= BytesMax)
            {
                yield return part.ToArray();
                part.SetLength(0);
                records = 0;
            }
        }

        if (records > 0)
            yield return part.ToArray();
    }
}
