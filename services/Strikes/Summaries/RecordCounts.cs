namespace Sitrep.Strikes.Summaries;

/// <summary>What a section says of all records of its period without naming them. Counts of parts added together are those of all.</summary>
internal sealed class RecordCounts
{
    /// <summary>Distinct wordings named; a period of years has thousands.</summary>
    private const int PlacesMax = 10;

    private readonly Dictionary<string, int> _nights = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _unresolved = new(StringComparer.Ordinal);

    public int Attacks { get; private set; }

    public int Damages { get; private set; }

    public int Outages { get; private set; }

    /// <summary>Records that end on a date without a time.</summary>
    public int DateOnly { get; private set; }

    /// <summary>Outages of which nobody reported the end.</summary>
    public int OpenOutages { get; private set; }

    public int PowerOutages { get; private set; }

    /// <summary>Outages of power of which nobody counts the customers.</summary>
    public int UncountedPowerOutages { get; private set; }

    /// <summary>Attacks that may repeat what was told of an evening, by the claimant.</summary>
    public IEnumerable<(string Claimant, int Attacks)> Nights =>
        _nights.OrderBy(night => night.Key, StringComparer.Ordinal).Select(night => (night.Key, night.Value));

    /// <summary>The first wordings of places that no register knows.</summary>
    public IReadOnlyCollection<string> Unresolved => _unresolved;

    public void Add(LocatedRecords records)
    {
        Attacks += records.Attacks.Count;
        Damages += records.Damages.Count;
        Outages += records.Outages.Count;
        DateOnly += records.Attacks.Select(attack => attack.Window)
            .Concat(records.Damages.Select(damage => damage.Window))
            .Concat(records.Outages.Select(outage => outage.Window))
            .Count(window => !Moments.IsTimed(window.End));
        foreach (var outage in records.Outages)
            Add(outage);
        foreach (var (claimant, nights) in records.Attacks.Where(Evenings.IsNight).CountBy(attack => attack.Claims[0].Claimant))
            AddNights(claimant, nights);
        foreach (var place in records.Attacks.Select(attack => attack.Target).Concat(records.Outages.Select(outage => outage.Place)))
        {
            if (place?.Precision == PlacePrecision.Unresolved)
                AddUnresolved(place.Words);
        }
    }

    public void Add(RecordCounts other)
    {
        Attacks += other.Attacks;
        Damages += other.Damages;
        Outages += other.Outages;
        DateOnly += other.DateOnly;
        OpenOutages += other.OpenOutages;
        PowerOutages += other.PowerOutages;
        UncountedPowerOutages += other.UncountedPowerOutages;
        foreach (var (claimant, nights) in other._nights)
            AddNights(claimant, nights);
        foreach (var words in other._unresolved)
            AddUnresolved(words);
    }

    private void Add(Outage outage)
    {
        OpenOutages += outage.Ended ? 0 : 1;
        if (outage.Utility != Utility.Power)
            return;
        PowerOutages++;
        // A claim without a number is told of by its claimant; this is about those of which nobody says anything.
        UncountedPowerOutages += outage.Claims.Any(claim => claim is { Measure: Measure.CustomersWithoutPower, Part.Length: 0 }) ? 0 : 1;
    }

    private void AddNights(string claimant, int nights) => _nights[claimant] = _nights.GetValueOrDefault(claimant) + nights;

    private void AddUnresolved(string words)
    {
        if (_unresolved.Count == PlacesMax && string.CompareOrdinal(words, _unresolved.Max) >= 0)
            return;
        _unresolved.Add(words);
        if (_unresolved.Count > PlacesMax)
            _unresolved.Remove(_unresolved.Max!);
    }
}
