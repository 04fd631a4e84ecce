namespace Sitrep.Evidence.Imports;

/// <summary>How much one import may bring: what can be published in one transaction of under two seconds.</summary>
public static class ImportLimits
{
    /// <summary>Bytes of a file. The largest known snapshot has under 4 MiB.</summary>
    public const long BytesMax = 32 << 20;

    /// <summary>Rows of a file.</summary>
    public const int RowsMax = 50_000;

    /// <summary>Bytes of one row of a bulletin: a record at its field limits fits ten times over.</summary>
    public const int RowBytesMax = 1 << 20;

    /// <summary>Faults named per row; a row with more is not going to be mended by knowing them.</summary>
    public const int FaultsPerRowMax = 20;
}
