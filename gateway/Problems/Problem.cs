namespace Sitrep.Gateway.Problems;

/// <summary>Why a request was not answered, as RFC 9457 has it.</summary>
/// <param name="Name">Stable name: its <c>type</c> is <c>urn:sitrep:problem:</c> and this.</param>
/// <param name="Title">The same sentence for every problem of this name.</param>
/// <param name="Detail">What it was this time.</param>
internal sealed record Problem(string Name, int Status, string Title, string Detail)
{
    /// <summary>What the type of every problem begins with.</summary>
    public const string TypePrefix = "urn:sitrep:problem:";

    /// <summary>Every fault of the request, by field.</summary>
    public IReadOnlyCollection<Violation> Errors { get; init; } = [];

    /// <summary>How long to wait before asking again; null where asking again will not help.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Adds what only problems of this name have.</summary>
    public Action<V1.Problem>? Extend { get; init; }

    /// <summary>The problem as it is sent.</summary>
    public V1.Problem ToMessage(string traceId)
    {
        V1.Problem message = new()
        {
            Type = TypePrefix + Name,
            Title = Title,
            Status = Status,
            Detail = Detail,
            Errors = { Errors.Select(fault => new V1.Fault { Field = fault.Field, Reason = fault.Reason, Remedy = fault.Remedy }) },
            TraceId = traceId,
        };
        Extend?.Invoke(message);
        return message;
    }
}
