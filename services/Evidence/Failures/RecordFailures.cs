using Google.Rpc;
using Sitrep.Evidence.V1;

namespace Sitrep.Evidence.Failures;

/// <summary>A call that asks for something that cannot be done, as callers are told of it, see <see cref="StatusMap"/>.</summary>
/// <param name="code">The canonical code.</param>
/// <param name="reason">Why, for programs.</param>
/// <param name="message">Why, in words.</param>
/// <param name="facts">What it speaks of, by the names of the contract.</param>
public abstract class RecordException(
    Code code, ErrorReason reason, string message, params IReadOnlyList<(string Name, string Value)> facts) : Exception(message)
{
    public Code Code { get; } = code;

    public ErrorReason Reason { get; } = reason;

    public IReadOnlyList<(string Name, string Value)> Facts { get; } = facts;
}

/// <summary>One or more fields are wrong; nothing was done.</summary>
public sealed class InvalidFieldsException(Violations faults) : RecordException(
    Code.InvalidArgument,
    ErrorReason.InvalidFields,
    $"{faults.Count} field(s) are wrong, first {faults.First().Field}: {faults.First().Reason}")
{
    public Violations Faults { get; } = faults;

    /// <summary>Throws where there are faults.</summary>
    public static void ThrowIfAny(Violations faults)
    {
        if (faults.Any)
            throw new InvalidFieldsException(faults);
    }
}

/// <summary>No such record at the revision read.</summary>
public sealed class RecordNotFoundException(string kind, string id) : RecordException(
    Code.NotFound, ErrorReason.RecordNotFound, $"There is no {kind} '{id}'.", ("kind", kind), ("id", id));

/// <summary>The id is taken.</summary>
public sealed class RecordExistsException(string kind, string id) : RecordException(
    Code.AlreadyExists,
    ErrorReason.RecordExists,
    $"There is already a {kind} '{id}'. Update it, or choose another id.",
    ("kind", kind), ("id", id));

/// <summary>The record was changed since it was read.</summary>
public sealed class EtagMismatchException(string kind, string id, string etag) : RecordException(
    Code.Aborted,
    ErrorReason.EtagMismatch,
    $"The {kind} '{id}' is now at etag '{etag}'. Read it again and repeat the change.",
    ("kind", kind), ("id", id), ("etag", etag));

/// <summary>The record is withdrawn and takes no changes.</summary>
public sealed class RecordWithdrawnException(string kind, string id) : RecordException(
    Code.FailedPrecondition, ErrorReason.RecordWithdrawn, $"The {kind} '{id}' is withdrawn.", ("kind", kind), ("id", id));

/// <summary>The words stand nowhere in the record, or only in fields that stay.</summary>
public sealed class WordsNotFoundException(string record, IReadOnlyList<string> keptFields) : RecordException(
    Code.NotFound,
    ErrorReason.WordsNotFound,
    keptFields.Count == 0
        ? $"The words stand nowhere in '{record}'. Give them exactly as they stand there, letter case and blanks too."
        : $"In '{record}' the words stand only where they have to stay: {string.Join(", ", keptFields)}. Withdraw the record, and record it anew "
            + "without them.",
    ("record", record), ("keptFields", string.Join(",", keptFields)));

/// <summary>Exactly these words were taken out of the record before.</summary>
public sealed class AlreadyRedactedException(string record, long revision, string mark) : RecordException(
    Code.AlreadyExists,
    ErrorReason.AlreadyRedacted,
    $"Exactly these words were taken out of '{record}' in revision {revision}; '{mark}' stands in their place.",
    ("record", record), ("revision", $"{revision}"), ("mark", mark));

/// <summary>No importer of that name.</summary>
public sealed class FormatUnknownException(string format, string known) : RecordException(
    Code.InvalidArgument,
    ErrorReason.FormatUnknown,
    $"This service does not read the format '{format}'. It reads: {known}.",
    ("format", format), ("known", known));

/// <summary>A file, or what is to be done at once, is over a limit.</summary>
public sealed class ImportTooLargeException(string what, string limit, string remedy) : RecordException(
    Code.ResourceExhausted, ErrorReason.ImportTooLarge, $"{what} is over the limit of {limit}. {remedy}", ("limit", limit))
{
    /// <summary>A file is over a limit.</summary>
    public ImportTooLargeException(string limit)
        : this("The file", limit, "Split it.")
    {
    }
}

/// <summary>A file lacks more of the rows stored of its format than is taken without being asked for.</summary>
public sealed class FileShrankException(string format, int stored, int gone, int limit) : RecordException(
    Code.FailedPrecondition,
    ErrorReason.FileShrank,
    $"Of {stored} rows stored of the format '{format}', {gone} are missing in this file; at most {limit} may be. "
        + "Send the whole file, or allow that rows are gone.",
    ("format", format), ("stored", $"{stored}"), ("gone", $"{gone}"), ("limit", $"{limit}"));

/// <summary>The files before this one were not done in time; nothing of it was written.</summary>
public sealed class TooManyImportsException(int limit) : RecordException(
    Code.ResourceExhausted,
    ErrorReason.TooManyImports,
    $"The service takes {limit} file at once, and those before this one were not done in time. Send it again later.",
    ("limit", $"{limit}"));

/// <summary>More watchers than the service takes.</summary>
public sealed class TooManyWatchersException(int limit) : RecordException(
    Code.ResourceExhausted, ErrorReason.TooManyWatchers, $"The service takes {limit} watchers at once. Try again later.", ("limit", $"{limit}"));
