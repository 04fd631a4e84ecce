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

    /// <summary>Files taken at once. One is held parsed as a whole, the largest in some two hundred MiB, of the 384 that a container leaves;
    /// and since each waits for the one writer, two would not be done sooner.</summary>
    public const int AtOnceMax = 1;

    /// <summary>How long a file waits for those before it, of which the largest takes some ten seconds.</summary>
    public static readonly TimeSpan WaitMax = TimeSpan.FromSeconds(30);

    /// <summary>Faults named per row; a row with more is not going to be mended by knowing them.</summary>
    public const int FaultsPerRowMax = 20;
}
