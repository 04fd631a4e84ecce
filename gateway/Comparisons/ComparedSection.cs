namespace Sitrep.Gateway.Comparisons;

/// <summary>One service's part of a comparison: all of it or nothing, so that what one side only misses is never taken for
/// withdrawn.</summary>
/// <param name="Left">Its section of the left report; without an answer where the service is left out.</param>
/// <param name="Right">Its section of the right report; without an answer where the service is left out.</param>
/// <param name="Changes">What it learned from the one to the other; null where it is left out, and between two periods.</param>
/// <param name="State">The worst of the states of all three.</param>
internal sealed record ComparedSection(
    SectionResult<ISection> Left, SectionResult<ISection> Right, ChangeTable? Changes, SectionState State)
{
    public static ComparedSection From(
        CompareQuery query, SectionResult<ISection> left, SectionResult<ISection> right, SectionResult<ChangeTable>? changes)
    {
        // The contract names the conditions from the best to the worst.
        var state = new[] { left.State, right.State, changes?.State }.OfType<SectionState>().MaxBy(state => state.State)!;
        return left.Answer is not null && right.Answer is not null && (query.IsOfPeriods || changes?.Answer is not null)
            ? new(left, right, changes?.Answer?.Content, state)
            : new(left with { Answer = null }, right with { Answer = null }, null, state);
    }
}
