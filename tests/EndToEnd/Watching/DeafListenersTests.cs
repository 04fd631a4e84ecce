using System.Net;
using Grpc.Core;
using Grpc.Net.Client;
using Sitrep.Evidence.V1;
using Sitrep.Strikes.V1;

namespace Sitrep.EndToEnd.Watching;

/// <summary>Listeners that do not listen cost a service no memory, held to the heap that its container gives it.</summary>
public sealed class DeafListenersTests
{
    private const int Rows = 20_000;
    private const int Listeners = 20;
    private const int Deaf = 5;

    [Fact]
    public async Task Import_WhileListenersDoNotListen_IsHeardByTheOthersAndTheServiceStands()
    {
        await using var sitrep = await SitrepProcesses.StartInContainerHeapAsync();
        var begun = sitrep.Pids;
        using var channel = GrpcChannel.ForAddress(sitrep.Strikes);
        var client = new WatchService.WatchServiceClient(channel);
        var watches = new List<AsyncServerStreamingCall<WatchResponse>>();
        for (var listener = 0; listener < Listeners; listener++)
        {
            watches.Add(client.Watch(new WatchRequest { Cursor = 0 }));
            Assert.True(await watches[listener].ResponseStream.MoveNext(CancellationToken.None));
        }

        var hearing = watches.Skip(Deaf).Select(HearAsync).ToArray();
        using var answer = await sitrep.Http.PostAsync("/v1/imports/bulletin", new ByteArrayContent(LargeBulletin.OfAttacks(Rows)));
        var body = await answer.Content.ReadAsStringAsync();

        Assert.True(answer.StatusCode == HttpStatusCode.OK, body[..Math.Min(body.Length, 2_000)]);
        Assert.All(await Task.WhenAll(hearing).WaitAsync(SitrepProcesses.Patience), heard => Assert.Equal(Rows, heard));
        Assert.Equal(begun, sitrep.Pids);
        foreach (var watch in watches)
            watch.Dispose();
    }

    private static async Task<int> HearAsync(AsyncServerStreamingCall<WatchResponse> watch)
    {
        var heard = 0;
        while (await watch.ResponseStream.MoveNext(CancellationToken.None))
        {
            if (watch.ResponseStream.Current.EventCase == WatchResponse.EventOneofCase.Attack)
                heard++;
            else if (watch.ResponseStream.Current.Cursor > 0)
                return heard;
        }

        return heard;
    }
}
