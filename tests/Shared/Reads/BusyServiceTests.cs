using Grpc.Core;
using Sitrep.Evidence.V1;
using Sitrep.Storage;

namespace Sitrep.Tests.Reads;

public sealed class BusyServiceTests : IAsyncDisposable
{
    private readonly TaskCompletionSource _end = new();

    public async ValueTask DisposeAsync()
    {
        _end.TrySetResult();
        await Task.CompletedTask;
    }

    [Fact]
    public async Task Get_AsManyReadsAtWorkAsAreTaken_WaitsUntilItsCallerLeaves()
    {
        await using var service = await Subject.StartAsync();
        var database = service.Get<Database>();
        TaskCompletionSource[] begun = [.. Enumerable.Range(0, ReadLimits.AtOnceMax).Select(_ => new TaskCompletionSource())];
        Task[] reading = [.. begun.Select(own => Task.Factory.StartNew(
            () => database.ReadAsync(
                ReadPoint.Newest,
                _ =>
                {
                    own.SetResult();
                    _end.Task.Wait(TestContext.Current.CancellationToken);
                    return 0;
                },
                CancellationToken.None),
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap())];
        await Task.WhenAll(begun.Select(own => own.Task));
        var client = new SourceService.SourceServiceClient(service.Calls);
        var request = new GetSourceRequest { Id = Wire.AirForce };

        using var leaving = new CancellationTokenSource();
        var left = client.GetSourceAsync(request, cancellationToken: leaving.Token).ResponseAsync;
        var late = client.GetSourceAsync(request, deadline: DateTime.UtcNow.AddMilliseconds(50)).ResponseAsync;
        var patient = client.GetSourceAsync(request).ResponseAsync;
        await leaving.CancelAsync();

        Assert.Equal(StatusCode.Cancelled, (await Assert.ThrowsAsync<RpcException>(() => left)).StatusCode);
        Assert.Equal(StatusCode.DeadlineExceeded, (await Assert.ThrowsAsync<RpcException>(() => late)).StatusCode);
        _end.SetResult();
        Assert.Equal(Wire.AirForce, (await patient).Source.Id);
        await Task.WhenAll(reading);
    }
}
