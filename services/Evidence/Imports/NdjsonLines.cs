namespace Sitrep.Evidence.Imports;

/// <summary>The lines of a file, numbered from 1, empty ones passed over, with a byte order mark and CR removed.</summary>
internal static class NdjsonLines
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static IEnumerable<(long Line, ReadOnlyMemory<byte> Text)> Read(Stream file, CancellationToken cancellationToken)
    {
        var buffer = new byte[64 << 10];
        var current = new MemoryStream();
        long line = 1;
        var rows = 0;
        int read;
        while ((read = file.Read(buffer)) > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var start = 0;
            for (int end; (end = Array.IndexOf(buffer, (byte)'\n', start, read - start)) >= 0; start = end + 1, line++)
            {
                Append(current, buffer.AsSpan(start, end - start));
                if (Take(current, line == 1) is { Length: > 0 } text)
                {
                    Count(ref rows);
                    yield return (line, text);
                }
            }

            Append(current, buffer.AsSpan(start, read - start));
        }

        if (Take(current, line == 1) is { Length: > 0 } last)
        {
            Count(ref rows);
            yield return (line, last);
        }
    }

    private static void Append(MemoryStream current, ReadOnlySpan<byte> bytes)
    {
        if (current.Length + bytes.Length > ImportLimits.RowBytesMax)
            throw new ImportTooLargeException($"{ImportLimits.RowBytesMax >> 20} MiB for a row");
        current.Write(bytes);
    }

    private static byte[] Take(MemoryStream current, bool first)
    {
        ReadOnlySpan<byte> bytes = current.GetBuffer().AsSpan(0, (int)current.Length);
        if (first && bytes.StartsWith(ByteOrderMark))
            bytes = bytes[ByteOrderMark.Length..];
        var text = bytes.Trim(" \t\r"u8).ToArray();
        current.SetLength(0);
        return text;
    }

    private static void Count(ref int rows)
    {
        if (++rows > ImportLimits.RowsMax)
            throw new ImportTooLargeException($"{ImportLimits.RowsMax:N0} rows");
    }
}
