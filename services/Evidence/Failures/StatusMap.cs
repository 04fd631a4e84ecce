using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Sitrep.Evidence.V1;
using Sitrep.Storage;

namespace Sitrep.Evidence.Failures;

/// <summary>How a failure looks to a caller: canonical code, reason and what it speaks of. Those of storage, which knows no contract, are
/// translated here.</summary>
public static class StatusMap
{
    /// <summary>Domain of every reason, see <see cref="ErrorReason"/>.</summary>
    public const string Domain = "sitrep";

    // Status details travel in trailers, which hold about 8 KiB: these, a third more as base64, and the message twice.
    private const int FaultsMax = 20;
    private const int FaultBytesMax = 4_096;
    private const int FaultTextMax = 200;
    private const int MessageMax = 500;

    private const string KnownTimeRemedy = "Import archives oldest first, start without the sample (--no-sample), or leave the known time out.";

    /// <summary>The status of a known failure; null for one that is a fault of ours.</summary>
    public static Google.Rpc.Status? ToStatus(Exception exception) => exception switch
    {
        InvalidFieldsException e => Invalid(e),
        RecordException e => Create(e.Code, e.Message, e.Reason, [.. e.Facts]),
        TooManyReadsException e => Create(Code.ResourceExhausted, e.Message, ErrorReason.TooManyReads, ("limit", $"{e.Limit}")),
        KnownTimeRefusedException e => Create(
            Code.FailedPrecondition,
            $"{e.Message} {KnownTimeRemedy}",
            ErrorReason.KnownTimeRefused,
            ("knownTime", Time(e.KnownTime)),
            ("newest", Time(e.Newest)),
            ("now", Time(e.Now))),
        RequestIdReusedException e =>
            Create(Code.InvalidArgument, e.Message, ErrorReason.RequestIdReused, ("revision", $"{e.Revision}")),
        RevisionUnknownException e => Create(
            Code.OutOfRange, e.Message, ErrorReason.RevisionUnknown, ("revision", $"{e.Revision}"), ("newest", $"{e.Newest}")),
        ReadTimeInFutureException e => Create(
            Code.InvalidArgument, e.Message, ErrorReason.ReadTimeInFuture, ("readTime", Time(e.ReadTime)), ("now", Time(e.Now))),
        PageTokenInvalidException e => Create(Code.InvalidArgument, e.Message, ErrorReason.PageTokenInvalid),
        StorageFullException e => Create(Code.ResourceExhausted, e.Message, ErrorReason.StorageFull),
        StorageUnavailableException or DatabaseUnusableException =>
            Create(Code.Unavailable, exception.Message, ErrorReason.StorageUnavailable),
        _ => null,
    };

    /// <summary>The name of a reason as it stands in the contract: ERROR_REASON_RECORD_NOT_FOUND.</summary>
    public static string NameOf(ErrorReason reason) =>
        ErrorReasonReflection.Descriptor.FindTypeByName<EnumDescriptor>(nameof(ErrorReason)).FindValueByNumber((int)reason).Name;

    private static Google.Rpc.Status Invalid(InvalidFieldsException exception)
    {
        var status = Create(exception.Code, exception.Message, exception.Reason);
        var details = new BadRequest();
        foreach (var fault in exception.Faults.Take(FaultsMax))
        {
            var violation = new BadRequest.Types.FieldViolation()
            {
                Field = Short(fault.Field, FaultTextMax),
                Description = Short($"{Sentence(fault.Reason)} {Sentence(fault.Remedy)}", FaultTextMax),
            };
            if (details.CalculateSize() + violation.CalculateSize() > FaultBytesMax)
                break;
            details.FieldViolations.Add(violation);
        }

        status.Details.Add(Any.Pack(details));
        return status;
    }

    private static Google.Rpc.Status Create(
        Code code, string message, ErrorReason reason, params ReadOnlySpan<(string Name, string Value)> metadata)
    {
        var info = new ErrorInfo() { Domain = Domain, Reason = NameOf(reason) };
        foreach (var (name, value) in metadata)
            info.Metadata.Add(name, Short(value, FaultTextMax));
        return new() { Code = (int)code, Message = Short(message, MessageMax), Details = { Any.Pack(info) } };
    }

    private static string Sentence(string text) => text.EndsWith('.') ? text : $"{text}.";

    private static string Short(string text, int lengthMax) => text.Length <= lengthMax ? text : $"{text[..(lengthMax - 1)]}…";

    private static string Time(long micros) => Rfc3339.Write(Commits.ToTimestamp(micros));
}
