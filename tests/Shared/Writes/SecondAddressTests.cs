using Google.Protobuf;
using Grpc.AspNetCore.Server;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Routing;
using Sitrep.Evidence.V1;

namespace Sitrep.Tests.Writes;

/// <summary>A service that listens on every address takes writes from this machine only, however their path is spelled.</summary>
public sealed class SecondAddressTests
{
    [Fact]
    public async Task EveryMethod_FromASecondAddress_ChangesNoRow()
    {
        using var network = NetworkNamespace.CreateOrSkip();
        await using var service = await Subject.StartAsync("--listen", "any");
        using var tried = new TriedFromElsewhere(network, service.Address.Port, service.Data);

        await WriteAsync(service, tried);

        var methods = service.Get<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints)
            .Select(endpoint => endpoint.Metadata.GetMetadata<GrpcMethodMetadata>()?.Method.FullName).OfType<string>().ToHashSet();
        Assert.Subset(methods, tried.Tried);
        foreach (var reading in methods.Except(tried.Tried).ToArray())
        {
            // Those that write were tried above, with all that they need to do so; whatever else is refused has been forgotten there.
            var answers = await tried.TryAsync(reading, new byte[5], isHeard: false);
            Assert.DoesNotContain(answers, answer => answer.Status == $"{(int)StatusCode.PermissionDenied}");
        }
    }

    // Every way to write, each tried from elsewhere before it is done from here.
    private static async Task WriteAsync(RunningService service, TriedFromElsewhere tried)
    {
        using var http = new HttpClient(tried, disposeHandler: false);
        using var channel = GrpcChannel.ForAddress(new UriBuilder(service.Address) { Host = "127.0.0.1" }.Uri, new() { HttpClient = http });
        var calls = channel.CreateCallInvoker();
        foreach (var kind in Subject.Kinds.Values)
        {
            var records = new RecordCalls(calls, kind);
            var (record, _) = await WritesAsync(() => records.CreateAsync(kind.Make("foreign")));
            await WritesAsync(() => records.UpdateAsync(KindUnderTest.Reword(record, "Said of the harbour")));
            var redacted = await WritesAsync(() => new RedactionService.RedactionServiceClient(calls)
                .RedactAsync(RedactionCalls.Request($"{kind.Plural}/foreign", "harbour")).ResponseAsync);
            await WritesAsync(() => records.WithdrawAsync("foreign", $"{redacted.Revision}", "It was another night."));
        }

        var imports = new ImportService.ImportServiceClient(calls);
        await WritesAsync(() => ImportAsync(imports, ImportCalls.Bulletin("""{"bulletin":1}""", ("source", Wire.Source("imported")))));
        // Nothing was learned since, so nothing is derived anew: the answer is the control.
        await imports.Rederive(new RederiveRequest()).ResponseStream.ReadAllAsync().ToListAsync();

        async Task<T> WritesAsync<T>(Func<Task<T>> call)
        {
            var before = tried.DataVersion();
            var answer = await call();
            Assert.NotEqual(before, tried.DataVersion());
            return answer;
        }
    }

    private static async Task<IReadOnlyList<ImportResponse>> ImportAsync(ImportService.ImportServiceClient imports, string bulletin)
    {
        using var call = imports.Import();
        await call.RequestStream.WriteAsync(new ImportRequest { Options = new() { Format = "bulletin" } });
        await call.RequestStream.WriteAsync(new ImportRequest { Chunk = ByteString.CopyFromUtf8(bulletin) });
        await call.RequestStream.CompleteAsync();
        return await call.ResponseStream.ReadAllAsync().ToListAsync();
    }
}
