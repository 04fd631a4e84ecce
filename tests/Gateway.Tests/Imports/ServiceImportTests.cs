using Grpc.Core;
using Microsoft.AspNetCore.Http;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.Imports;

namespace Sitrep.Gateway.Tests.Imports;

public sealed class ServiceImportTests
{
    [Fact]
    public async Task Send_WriteOfWhichTheClientNeverTells_IsLetGoOfOnceTheCallHasEnded()
    {
        using var file = await FileSpool.ReceiveAsync(new DefaultHttpContext { Request = { Body = new MemoryStream([1, 2, 3]) } });
        using CancellationTokenSource ended = new();
        EndlessWriter requests = new();

        var sending = ServiceImport.SendAsync(requests, file, new ImportOptions(), ended.Token);
        Assert.False(sending.IsCompleted);
        await ended.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.Equal(1, requests.Writes);
    }

    private sealed class EndlessWriter : IClientStreamWriter<ImportRequest>
    {
        public int Writes { get; private set; }

        public WriteOptions? WriteOptions { get; set; }

        public Task CompleteAsync() => Task.CompletedTask;

        public Task WriteAsync(ImportRequest message)
        {
            Writes++;
            return new TaskCompletionSource().Task;
        }
    }
}
