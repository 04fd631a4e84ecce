using Sitrep.Gateway.Reports;
using Sitrep.Gateway.Sections;

namespace Sitrep.Gateway.Live;

/// <summary>What a listener hears.</summary>
internal abstract record LiveEvent
{
    /// <summary>The name of <see cref="CheckpointEvent"/>; a change has the name of its kind.</summary>
    public const string Checkpoint = "checkpoint";

    /// <summary>The name of <see cref="SectionEvent"/>.</summary>
    public const string Section = "section";
}

/// <summary>A record as it stands since a revision.</summary>
internal sealed record ChangeEvent(string Service, WatchMessage Message) : LiveEvent;

/// <summary>Everything up to the pair was sent. The pair is null until a revision of every service is known.</summary>
internal sealed record CheckpointEvent(string? Pair, IReadOnlyList<SectionState> Sections) : LiveEvent;

/// <summary>A service's stream is lost, or back.</summary>
internal sealed record SectionEvent(SectionState State) : LiveEvent;
