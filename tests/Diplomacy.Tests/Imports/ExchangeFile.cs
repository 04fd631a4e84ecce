namespace Sitrep.Diplomacy.Tests.Imports;

/// <summary>Files of the register of exchanges, written by hand.</summary>
internal sealed class ExchangeFile(string header = ExchangeFile.Header)
{
    public const string Format = "prisoner_exchanges";
    public const string Header = "date,side,item,claimant,lower,upper,disclosure,mediators,note,url";

    private readonly StringBuilder _text = new(header + "\n");

    public ReadOnlyMemory<byte> Bytes => Encoding.UTF8.GetBytes(_text.ToString());

    /// <summary>Adds a line as it stands in a file.</summary>
    public ExchangeFile Line(string line)
    {
        _text.Append(line).Append('\n');
        return this;
    }
}
