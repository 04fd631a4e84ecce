using Sitrep.Contracts.Time;
using Sitrep.Evidence.V1;

namespace Sitrep.Gateway.Series;

/// <summary>The question that a table of series answers. What is empty or unspecified narrows nothing.</summary>
/// <param name="Service">The service that measures it.</param>
/// <param name="Measure">What is measured.</param>
/// <param name="WithLost">Whether what was lost is added to what was intercepted.</param>
/// <param name="Step">What a point stands for.</param>
/// <param name="Start">Where the period begins, exclusive.</param>
/// <param name="Stop">Where the period ends, inclusive; at most 1,100 days after its start.</param>
/// <param name="Zone">The zone whose days, weeks and months these are.</param>
internal sealed record SeriesQuery(
    string Service,
    Measure Measure,
    bool WithLost,
    SeriesStep Step,
    DateTimeOffset Start,
    DateTimeOffset Stop,
    IanaZone Zone)
{
    /// <summary>Whether series stand per item where they could stand per class.</summary>
    public bool ByItem { get; init; }

    /// <summary>Only items of this class.</summary>
    public ItemClass ItemClass { get; init; }

    /// <summary>Only this item.</summary>
    public string Item { get; init; } = "";

    /// <summary>Only what is located in this region.</summary>
    public string Region { get; init; } = "";

    /// <summary>Only this attacking party.</summary>
    public string Attacker { get; init; } = "";

    /// <summary>Only persons of this side.</summary>
    public string Side { get; init; } = "";

    /// <summary>Only numbers of this source.</summary>
    public string Claimant { get; init; } = "";

    /// <summary>The service's revision to read; null for the newest.</summary>
    public long? Revision { get; init; }

    /// <summary>The known time to read at; never together with <see cref="Revision"/>.</summary>
    public DateTimeOffset? AsOf { get; init; }
}
