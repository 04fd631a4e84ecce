namespace Sitrep.Tests;

/// <summary>One running service for all tests of a class, which keep apart by the ids they use.</summary>
public sealed class ServiceFixture : IAsyncLifetime
{
    internal RunningService Service { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Service = await Subject.StartAsync();

    public ValueTask DisposeAsync() => Service.DisposeAsync();
}
