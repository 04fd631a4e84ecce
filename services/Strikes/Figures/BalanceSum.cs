using Sitrep.Evidence.Quantities;
using Quantity = Sitrep.Evidence.Quantities.Quantity;

namespace Sitrep.Strikes.Figures;

/// <summary>What is left of rows, while they are gone through. Those of parts added together are those of all, in any order.</summary>
internal sealed class BalanceSum
{
    private readonly PartSum[] _parts = new PartSum[StrikesMeasures.PartsOfLaunched.Count];
    private readonly ClaimSum _claims = new();
    private QuantitySum _launched;
    private QuantitySum _rest;
    private bool _isOpen;
    private long _notReported;

    public void Add(BalanceRow row)
    {
        _isOpen |= row.Rest is null;
        _rest.Add(row.Rest ?? Quantity.NotReported);
        _launched.Add(row.Launched.Quantity);
        _notReported += row.IsInterceptionBlank ? row.Launched.Quantity.Upper ?? 0 : 0;
        foreach (var (place, measure) in StrikesMeasures.PartsOfLaunched.Index())
            _parts[place].Add(row.PartOf(measure), row.IsSilentOn(measure));
        foreach (var (place, claim) in row.Claims.Index())
            _claims.Add(claim, FigureStatus.Unspecified, row.Edges, row.Position with { Within = place });
    }

    public void Add(BalanceSum other)
    {
        _isOpen |= other._isOpen;
        _rest.Add(other._rest);
        _launched.Add(other._launched);
        _notReported += other._notReported;
        for (var place = 0; place < _parts.Length; place++)
            _parts[place].Add(other._parts[place]);
        _claims.Add(other._claims);
    }

    public void Compact() => _claims.Citations.Compact();

    /// <summary>What is left; null where a row's launched is open or undisclosed, or its numbers are impossible.</summary>
    public Difference? Difference(BalanceKey key) => _isOpen
        ? null
        : new Difference
        {
            Id = key.Id,
            Attacker = key.Attacker,
            ItemClass = _claims.ItemClass,
            Item = key.Item,
            Claimant = key.Claimant,
            Quantity = _rest.Value,
            Formula = BalanceFormula.Write(
                _launched.Value, StrikesMeasures.PartsOfLaunched.Zip(_parts).Where(IsTold).Select(part => part.Second.Value)),
            NotReported = _notReported,
            NotReportedMeasures = [.. StrikesMeasures.PartsOfLaunched.Where((_, place) => _parts[place].IsSilent)],
            Claims = _claims,
        };

    private static bool IsTold((Measure Measure, PartSum Sum) part) => part.Measure == Measure.Intercepted || part.Sum.IsReported;

    private struct PartSum
    {
        private QuantitySum _disclosed;
        private QuantitySum _all;
        private int _rows;
        private int _silent;
        private bool _hasNumber;

        /// <summary>Whether some row says anything of it.</summary>
        public bool IsReported { get; private set; }

        /// <summary>Whether none says anything of it.</summary>
        public readonly bool IsSilent => _silent == _rows;

        /// <summary>What was not reported is told apart, as so many of so many; the formula holds the numbers there are.</summary>
        public readonly Quantity Value => _hasNumber ? _disclosed.Value : _all.Value;

        public void Add(Quantity quantity, bool isSilent)
        {
            _all.Add(quantity);
            if (quantity.IsDisclosed)
                _disclosed.Add(quantity);
            _hasNumber |= quantity.IsDisclosed;
            IsReported |= quantity.Disclosure != Disclosure.NotReported;
            _rows++;
            _silent += isSilent ? 1 : 0;
        }

        public void Add(in PartSum other)
        {
            _all.Add(other._all);
            _disclosed.Add(other._disclosed);
            _hasNumber |= other._hasNumber;
            IsReported |= other.IsReported;
            _rows += other._rows;
            _silent += other._silent;
        }
    }
}
