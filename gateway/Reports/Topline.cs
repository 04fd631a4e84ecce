namespace Sitrep.Gateway.Reports;

/// <summary>A sentence made from facts, and the numbers of the sources it rests on.</summary>
public sealed record Topline(string Text, IReadOnlyList<int> Citations);
