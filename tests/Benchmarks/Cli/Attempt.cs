using Grpc.Core;
using Sitrep.Benchmarks.Results;

namespace Sitrep.Benchmarks.Cli;

/// <summary>A measurement among others: where it fails the table says so, and the others follow.</summary>
internal static class Attempt
{
    public static async Task<IReadOnlyList<Row>> RunAsync(string name, Func<Task<IReadOnlyList<Row>>> measureAsync)
    {
        await Console.Error.WriteLineAsync(name);
        try
        {
            return await measureAsync();
        }
        catch (Exception fault) when (fault
            is RpcException or IOException or HttpRequestException or TimeoutException or OperationCanceledException or InvalidOperationException)
        {
            return [Row.OfNone(name, fault.Message.Split('\n')[0])];
        }
    }
}
