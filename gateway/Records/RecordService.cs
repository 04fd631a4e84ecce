namespace Sitrep.Gateway.Records;

/// <summary>What a service answered.</summary>
internal sealed record RecordAnswer(SectionDefinition Service, IMessage Message)
{
    /// <summary>The revision read.</summary>
    public long Revision => Message.Get<long>(MessageFields.Revision);

    /// <summary>The token of the next page; empty after the last.</summary>
    public string NextPageToken => Message.Get<string>(MessageFields.NextPageToken);
}

/// <summary>Takes questions to the services.</summary>
internal sealed class RecordService(BackendList backends)
{
    /// <summary>The answer of the first service that gives one. A service known to be away is tried last.</summary>
    /// <param name="missing">Says that there is nothing of that name; null where the service's own words do.</param>
    /// <exception cref="ProblemException">It is refused, or no service answers.</exception>
    public async Task<RecordAnswer> AskAsync(RecordQuestion question, string? missing, CancellationToken aborted)
    {
        Backend[] candidates =
        [
            .. question.Services.Select(service => backends[service])
                .OrderBy(backend => backend.Monitor.IsOpen ? 0 : 1),
        ];
        foreach (var backend in candidates)
        {
            question.Pin.Apply(question.Request, backend.Section);
            try
            {
                var answer = new RecordAnswer(
                    backend.Section, await question.Method.CallAsync(backend, question.Request, new CallOptions(cancellationToken: aborted)));
                backend.Monitor.Observe(answer.Revision);
                return answer;
            }
            catch (RpcException fault) when (RpcProblems.IsAbsence(fault) && backend != candidates[^1] && !aborted.IsCancellationRequested)
            {
                // The next one keeps the same.
            }
            catch (RpcException fault) when (fault.StatusCode == StatusCode.NotFound && missing is not null)
            {
                throw new ProblemException(ProblemKinds.NotFound(missing));
            }
            catch (RpcException fault) when (ServiceProblems.From(backend.Name, fault) is { } problem)
            {
                throw new ProblemException(problem);
            }
        }

        throw new InvalidOperationException("A question without a service to ask.");
    }
}
