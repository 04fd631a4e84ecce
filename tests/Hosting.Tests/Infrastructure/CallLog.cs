namespace Sitrep.Hosting.Tests;

/// <summary>Which calls have reached the service, by their text.</summary>
internal sealed class CallLog
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _begun = new();

    public void Begin(string text) => Of(text).TrySetResult();

    /// <summary>Ends when a call with the text has reached the service.</summary>
    public Task BegunAsync(string text) => Of(text).Task.WaitAsync(EchoProcess.Patience);

    public bool HasBegun(string text) => Of(text).Task.IsCompleted;

    private TaskCompletionSource Of(string text) =>
        _begun.GetOrAdd(text, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
