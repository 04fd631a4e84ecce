namespace Sitrep.Evidence.Quantities;

/// <summary>A sum of quantities while it is added up. Sums of parts added together are the sum of all, in any order.</summary>
public struct QuantitySum
{
    // Far from the ends of 128 bits: bounds taken in have 40.
    private Int128 _lower;
    private Int128 _upper;
    private bool _isOpen;
    private bool _isApproximate;
    private int _disclosed;
    private int _unknown;
    private int _withheld;
    private int _notReported;

    /// <summary>The sum of nothing is not reported, never 0.</summary>
    public readonly Quantity Value
    {
        get
        {
            if (_disclosed == 0)
                return Undisclosed;
            long? upper = _isOpen || Silent > 0 || _upper > long.MaxValue ? null : (long)_upper;
            return Quantity.Range(QuantityArithmetic.Clamp(_lower), upper, _isApproximate);
        }
    }

    private readonly int Silent => _unknown + _withheld + _notReported;

    private readonly Quantity Undisclosed => this switch
    {
        { _withheld: > 0, _unknown: 0, _notReported: 0 } => Quantity.Withheld,
        { _unknown: > 0 } => Quantity.Unknown,
        _ => Quantity.NotReported,
    };

    public void Add(Quantity addend)
    {
        if (!addend.IsDisclosed)
        {
            _unknown += addend.Disclosure == V1.Disclosure.Unknown ? 1 : 0;
            _withheld += addend.Disclosure == V1.Disclosure.Withheld ? 1 : 0;
            _notReported += addend.Disclosure is V1.Disclosure.Unknown or V1.Disclosure.Withheld ? 0 : 1;
            return;
        }

        _disclosed++;
        _lower += addend.Lower!.Value;
        _upper += addend.Upper ?? 0;
        _isOpen |= addend.Upper is null;
        _isApproximate |= addend.Approximate;
    }

    public void Add(in QuantitySum other)
    {
        _lower += other._lower;
        _upper += other._upper;
        _isOpen |= other._isOpen;
        _isApproximate |= other._isApproximate;
        _disclosed += other._disclosed;
        _unknown += other._unknown;
        _withheld += other._withheld;
        _notReported += other._notReported;
    }
}
