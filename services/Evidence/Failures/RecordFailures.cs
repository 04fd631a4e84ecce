namespace Sitrep.Evidence.Failures;

/// <summary>A call that asks for something that cannot be done; <see cref="StatusMap"/> says how callers see it.</summary>
public abstract class RecordException(string message) : Exception(message);

/// <summary>One or more fields are wrong; nothing was done.</summary>
public sealed class InvalidFieldsException(Violations faults)
    : RecordException($"{faults.Count} field(s) are wrong, first {faults.First().Field}: {faults.First().Reason}")
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
public sealed class RecordNotFoundException(string kind, string id) : RecordException($"There is no {kind} '{id}'.")
{
    public string Kind { get; } = kind;

    public string Id { get; } = id;
}

/// <summary>The id is taken.</summary>
public sealed class RecordExistsException(string kind, string id)
    : RecordException($"There is already a {kind} '{id}'. Update it, or choose another id.")
{
    public string Kind { get; } = kind;

    public string Id { get; } = id;
}

/// <summary>The record was changed since it was read.</summary>
public sealed class EtagMismatchException(string kind, string id, string etag)
    : RecordException($"The {kind} '{id}' is now at etag '{etag}'. Read it again and repeat the change.")
{
    public string Kind { get; } = kind;

    public string Id { get; } = id;

    public string Etag { get; } = etag;
}

/// <summary>The record is withdrawn and takes no changes.</summary>
public sealed class RecordWithdrawnException(string kind, string id) : RecordException($"The {kind} '{id}' is withdrawn.")
{
    public string Kind { get; } = kind;

    public string Id { get; } = id;
}

/// <summary>The words stand nowhere in the record, or only in fields that stay.</summary>
public sealed class WordsNotFoundException(string record, IReadOnlyList<string> keptFields)
    : RecordException(keptFields.Count == 0
        ? $"The words stand nowhere in '{record}'. Give them exactly as they stand there, letter case and blanks too."
        : $"In '{record}' the words stand only where they have to stay: {string.Join(", ", keptFields)}. Withdraw the record, and record it anew "
            + "without them.")
{
    public string Record { get; } = record;

    public IReadOnlyList<string> KeptFields { get; } = keptFields;
}

/// <summary>Exactly these words were taken out of the record before.</summary>
public sealed class AlreadyRedactedException(string record, long revision, string mark)
    : RecordException($"Exactly these words were taken out of '{record}' in revision {revision}; '{mark}' stands in their place.")
{
    public string Record { get; } = record;

    public long Revision { get; } = revision;

    public string Mark { get; } = mark;
}

/// <summary>No importer of that name.</summary>
public sealed class FormatUnknownException(string format, string known)
    : RecordException($"This service does not read the format '{format}'. It reads: {known}.")
{
    public string Format { get; } = format;

    public string Known { get; } = known;
}

/// <summary>A file, or what is to be done at once, is over a limit.</summary>
public sealed class ImportTooLargeException(string what, string limit, string remedy) : RecordException(
    $"{what} is over the limit of {limit}. {remedy}")
{
    /// <summary>A file is over a limit.</summary>
    public ImportTooLargeException(string limit)
        : this("The file", limit, "Split it.")
    {
    }

    public string Limit { get; } = limit;
}

/// <summary>A file lacks more of the rows stored of its format than is taken without being asked for.</summary>
public sealed class FileShrankException(string format, int stored, int gone, int limit)
    : RecordException(
        $"Of {stored} rows stored of the format '{format}', {gone} are missing in this file; at most {limit} may be. "
        + "Send the whole file, or allow that rows are gone.")
{
    public string Format { get; } = format;

    public int Stored { get; } = stored;

    public int Gone { get; } = gone;

    public int Limit { get; } = limit;
}

/// <summary>The files before this one were not done in time; nothing of it was written.</summary>
public sealed class TooManyImportsException(int limit)
    : RecordException($"The service takes {limit} file at once, and those before this one were not done in time. Send it again later.")
{
    public int Limit { get; } = limit;
}

/// <summary>More watchers than the service takes.</summary>
public sealed class TooManyWatchersException(int limit) : RecordException($"The service takes {limit} watchers at once. Try again later.")
{
    public int Limit { get; } = limit;
}
