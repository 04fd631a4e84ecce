namespace Sitrep.Evidence.Failures;

/// <summary>A service cannot open its database; the message names the file and says why.</summary>
public sealed class DatabaseUnusableException(string path, Exception cause)
    : Exception($"The database {Path.GetFullPath(path)} cannot be used. {cause.Message}", cause);
