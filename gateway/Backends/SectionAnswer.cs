using Sitrep.Evidence.V1;
using Sitrep.Gateway.Reports;

namespace Sitrep.Gateway.Backends;

/// <summary>A service's section as read at one commit.</summary>
/// <param name="Section">The section.</param>
/// <param name="Commit">The commit read.</param>
/// <param name="NewestRevision">The newest revision of the service when it answered.</param>
/// <param name="FirstKnown">When the service first learned anything; null if it knows nothing yet, or was not asked that.</param>
/// <param name="Redaction">Revision of the service's newest redaction when it answered; 0: none, or it was not asked that.</param>
internal sealed record SectionAnswer<TSection>(
    TSection Section, Commit Commit, long NewestRevision, DateTimeOffset? FirstKnown, long Redaction = 0)
    where TSection : class;

/// <summary>What became of a question: an answer, or none, and why.</summary>
internal sealed record SectionResult<TSection>(SectionAnswer<TSection>? Answer, SectionState State)
    where TSection : class;
