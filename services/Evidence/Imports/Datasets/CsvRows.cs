using CsvHelper;
using CsvHelper.Configuration;

namespace Sitrep.Evidence.Imports.Datasets;

/// <summary>Reads tables as RFC 4180 has them, in UTF-8, with their line numbers and their text as it stands.</summary>
internal sealed class CsvRows : IDisposable
{
    /// <summary>Characters of a cell: the longest in the known datasets has 5,000; what is longer has a quote that was never closed.</summary>
    private const int CellMax = 64 << 10;

    /// <summary>Columns: known datasets have up to 60.</summary>
    private const int ColumnsMax = 200;

    /// <summary>Characters of a row: each column of the known datasets at the length of its longest cell fits ten times over.</summary>
    private const int RowMax = 1 << 20;

    // What spreadsheets write instead of commas.
    private static readonly (char Sign, string? Name)[] Separators = [(';', "semicolons"), ('\t', "tabs"), ('|', "upright strokes")];

    private const char ByteOrderMark = '\uFEFF';

    private readonly RowBoundedReader _text;
    private readonly CsvParser _parser;
    private bool _isBad;
    private long _line;

    private CsvRows(TextReader reader)
    {
        _text = new RowBoundedReader(reader, RowMax);
        _parser = new CsvParser(_text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Mode = CsvMode.RFC4180,
            DetectDelimiter = false,
            IgnoreBlankLines = false,
            MaxFieldSize = CellMax,
            BadDataFound = _ => _isBad = true,
        });
        Header = ReadHeader();
    }

    public CsvHeader Header { get; }

    /// <summary>Reads a file, whose first line is its header; it stays open.</summary>
    /// <exception cref="InvalidFieldsException">It is no such file.</exception>
    public static CsvRows Open(Stream file) => new(new StreamReader(
        file,
        // An encoding that has the mark skips it, also before a quote, where the mark would be the start of the cell.
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true),
        detectEncodingFromByteOrderMarks: false,
        leaveOpen: true));

    /// <summary>Lines that were read before, by the header of their file; the first stood at <paramref name="line"/>.</summary>
    public static IReadOnlyList<RowCells> Parse(string header, long line, string text)
    {
        using var rows = new CsvRows(new StringReader($"{header}\n{text}\n"));
        return [.. rows.Read(CancellationToken.None).Select(read => new RowCells(rows.Header, line, read.Cells.Text, read.Cells.Values))];
    }

    /// <summary>Every row with what is wrong with it as a row of a table.</summary>
    /// <exception cref="InvalidFieldsException">From here on the file is no table of text.</exception>
    /// <exception cref="ImportTooLargeException">It has more rows than are taken.</exception>
    public IEnumerable<FileLine> Read(CancellationToken cancellationToken)
    {
        var rows = 0;
        while (Next() is { } record)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (record is [var only] && string.IsNullOrWhiteSpace(only))
                continue;
            if (++rows > ImportLimits.RowsMax)
                throw new ImportTooLargeException($"{ImportLimits.RowsMax:N0} rows");
            Violations faults = [];
            if (_isBad)
                faults.Add("", "Its quotes do not match.", "Write a quote within a cell twice, and the cell between quotes.");
            if (record.Length != Header.Columns.Count)
                faults.Add("", $"It has {record.Length} cells, the header {Header.Columns.Count}.", "Give a cell for each column, empty ones too.");
            yield return new FileLine(new RowCells(Header, _line, TextOf(_parser.RawRecord), record), faults);
        }
    }

    public void Dispose() => _parser.Dispose();

    private CsvHeader ReadHeader()
    {
        var columns = Next();
        if (columns is null or [""])
            throw Refused("The file is empty.", "Send a table whose first line names its columns.");
        if (columns.Length > ColumnsMax)
            throw Refused($"The header has {columns.Length:N0} columns, more than {ColumnsMax}.", "Send a file of this format.");
        if (columns is [var only] && Separators.FirstOrDefault(separator => only.Contains(separator.Sign, StringComparison.Ordinal)).Name is { } name)
            throw Refused($"Its columns are parted by {name}.", "Part them by commas, and put a cell with a comma between quotes.");
        if (columns.Any(column => column.Any(char.IsControl)))
            throw Refused("The header has control characters.", "Send a table as text, in UTF-8.");
        return new CsvHeader(TextOf(_parser.RawRecord).TrimStart(ByteOrderMark), [.. columns.Select(column => column.TrimStart(ByteOrderMark))]);
    }

    private string[]? Next()
    {
        _line = _parser.RawRow + 1;
        _isBad = false;
        _text.BeginRow();
        try
        {
            return _parser.Read() ? _parser.Record : null;
        }
        catch (MaxFieldSizeException)
        {
            throw Refused(
                $"The cell that begins at or after line {_line} is longer than {CellMax:N0} characters.",
                "Close its quote, or shorten it.");
        }
        catch (RowTooLongException)
        {
            throw Refused($"The row that begins at or after line {_line} is longer than {RowMax:N0} characters.",
                "Close its quotes, or break it into rows.");
        }
        catch (DecoderFallbackException)
        {
            throw Refused($"It is not text in UTF-8, at or after line {_line}.", "Save it as UTF-8 and send it again.");
        }
    }

    private static string TextOf(string raw) => raw.TrimEnd('\r', '\n');

    private static InvalidFieldsException Refused(string reason, string remedy) => new(Violations.One("file", reason, remedy));
}
