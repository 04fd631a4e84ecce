namespace Sitrep.Evidence.Imports.Datasets;

/// <summary>Gives so many characters of a text per row and then fails, so that a line without end is not held in memory whole.
/// The parser reads some thousand characters ahead; they count for the row at which they are read.</summary>
internal sealed class RowBoundedReader(TextReader inner, int rowCharsMax) : TextReader
{
    private int _left;

    /// <summary>Begins a new row.</summary>
    public void BeginRow() => _left = rowCharsMax;

    public override int Peek() => inner.Peek();

    public override int Read()
    {
        var read = inner.Read();
        Spend(read < 0 ? 0 : 1);
        return read;
    }

    public override int Read(char[] buffer, int index, int count) => Spend(inner.Read(buffer, index, count));

    public override int Read(Span<char> buffer) => Spend(inner.Read(buffer));

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private int Spend(int read)
    {
        _left -= read;
        return _left >= 0 ? read : throw new RowTooLongException();
    }
}

/// <summary>A row has more characters than are taken.</summary>
internal sealed class RowTooLongException : Exception;
