namespace Sitrep.Evidence.Quantities;

/// <summary>A count as somebody gave it: an interval of whole numbers, or the reason why there is none. A disclosed quantity has
/// a lower bound; an open upper bound means "at least". An undisclosed one has no bounds.</summary>
public readonly record struct Quantity
{
    /// <summary>Largest bound taken in: more than any count of things or persons, small enough that sums stay exact.</summary>
    public const long InputMax = 1_000_000_000_000;

    private Quantity(V1.Disclosure disclosure, long? lower = null, long? upper = null, bool approximate = false) =>
        (Disclosure, Lower, Upper, Approximate) = (disclosure, lower, upper, approximate);

    /// <summary>Smallest count that the words allow; null where no number was given.</summary>
    public long? Lower { get; }

    /// <summary>Largest count that the words allow; null where it is open.</summary>
    public long? Upper { get; }

    /// <summary>Whether the speaker said "about".</summary>
    public bool Approximate { get; }

    /// <summary>Whether a number was given and, if not, why.</summary>
    public V1.Disclosure Disclosure { get; }

    /// <summary>The speaker said nothing about it.</summary>
    public static Quantity NotReported { get; } = new(V1.Disclosure.NotReported);

    /// <summary>"Some": there were any, without a number.</summary>
    public static Quantity Unknown { get; } = new(V1.Disclosure.Unknown);

    /// <summary>Deliberately not published.</summary>
    public static Quantity Withheld { get; } = new(V1.Disclosure.Withheld);

    /// <summary>Whether a number or a bound was given.</summary>
    public bool IsDisclosed => Disclosure == V1.Disclosure.Reported;

    /// <summary>Whether a number was given that has an upper bound.</summary>
    public bool IsClosed => IsDisclosed && Upper is not null;

    /// <summary>Whether it is one number, not said to be about right.</summary>
    public bool IsExact => IsClosed && Lower == Upper && !Approximate;

    /// <summary>Exactly <paramref name="count"/>.</summary>
    public static Quantity Exact(long count) => Between(count, count);

    /// <summary>About <paramref name="count"/>.</summary>
    public static Quantity About(long count) => Between(count, count, approximate: true);

    /// <summary><paramref name="lower"/> or more.</summary>
    public static Quantity AtLeast(long lower, bool approximate = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(lower);
        return new(V1.Disclosure.Reported, lower, null, approximate);
    }

    /// <summary>From <paramref name="lower"/> to <paramref name="upper"/>, both included.</summary>
    public static Quantity Between(long lower, long upper, bool approximate = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(lower);
        ArgumentOutOfRangeException.ThrowIfLessThan(upper, lower);
        return new(V1.Disclosure.Reported, lower, upper, approximate);
    }

    /// <summary>From <paramref name="lower"/> to <paramref name="upper"/>, or upwards without end where that is null.</summary>
    public static Quantity Range(long lower, long? upper, bool approximate = false) =>
        upper is { } end ? Between(lower, end, approximate) : AtLeast(lower, approximate);

    /// <summary>The sum. Anything undisclosed or open among the addends opens it upwards; without any number it is undisclosed:
    /// withheld if all are, unknown if any is, else not reported. The sum of nothing is not reported, never 0.</summary>
    public static Quantity Sum(IEnumerable<Quantity> addends) => QuantityArithmetic.Sum(addends);

    /// <summary>What is left of a closed <paramref name="whole"/> after its <paramref name="parts"/>, each of which lies within
    /// it: a part without a number may be anything from 0 to all that is left. Null where the whole is open or
    /// undisclosed, or where the parts exceed it.</summary>
    public static Quantity? Subtract(Quantity whole, IEnumerable<Quantity> parts) => QuantityArithmetic.Subtract(whole, parts);

    /// <summary>The smallest interval that holds all numbers given; undisclosed, as a sum would be, without any.</summary>
    public static Quantity Hull(IEnumerable<Quantity> quantities) => QuantityArithmetic.Hull(quantities);

    /// <summary>Reads a valid message; bounds of an undisclosed one are ignored.</summary>
    public static Quantity FromWire(V1.Quantity? wire) => wire?.Disclosure switch
    {
        V1.Disclosure.Reported => Range(wire.Lower, wire.HasUpper ? wire.Upper : null, wire.Approximate),
        V1.Disclosure.Unknown => Unknown,
        V1.Disclosure.Withheld => Withheld,
        _ => NotReported,
    };

    /// <summary>The message that says the same.</summary>
    public V1.Quantity ToWire()
    {
        var wire = new V1.Quantity { Approximate = Approximate, Disclosure = Disclosure };
        if (Lower is { } lower)
            wire.Lower = lower;
        if (Upper is { } upper)
            wire.Upper = upper;
        return wire;
    }

    /// <summary>The words to print, see <see cref="QuantityNotation"/>.</summary>
    public override string ToString() => QuantityNotation.Print(this);
}
