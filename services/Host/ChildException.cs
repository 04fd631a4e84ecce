namespace Sitrep.Host;

/// <summary>A child did not come up. The message says which and how; the child's own lines say why.</summary>
internal sealed class ChildException(string message) : Exception(message);
