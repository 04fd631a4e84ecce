using Sitrep.Benchmarks.Floors;

namespace Sitrep.Benchmarks.Processes;

/// <summary>Starts the floors, each as a process of its own.</summary>
internal static class Floor
{
    private const string Project = "Benchmarks";

    public static Task<ServerProcess> StartEmptyCallsAsync() => ServerProcess.StartAsync(Project, EmptyCallServer.Verb);

    public static Task<ServerProcess> StartStaticBytesAsync() => ServerProcess.StartAsync(Project, StaticBytesServer.Verb);
}
