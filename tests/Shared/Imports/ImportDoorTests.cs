using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Sitrep.Evidence.V1;

namespace Sitrep.Tests.Imports;

/// <summary>What the door itself refuses, whatever the file says.</summary>
public sealed class ImportDoorTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    private const string Header = """{"bulletin":1}""";

    [Fact]
    public async Task Import_UnknownFormat_NamesThoseThatAreRead()
    {
        var refusal = await Refusal.OfAsync(() => fixture.Service.ImportAsync("x"u8.ToArray(), new ImportOptions { Format = "telex" }));

        refusal.Is(StatusCode.InvalidArgument, "FORMAT_UNKNOWN");
        Assert.Equal(("telex", string.Join(", ", Subject.Formats)), (refusal.Metadata["format"], refusal.Metadata["known"]));
    }

    [Fact]
    public async Task ListFormats_Always_DescribesEachByNameAndColumns()
    {
        var client = new ImportService.ImportServiceClient(fixture.Service.Calls);

        var answer = await client.ListFormatsAsync(new());

        Assert.Equal(Subject.Formats, answer.Formats.Select(format => format.Name));
        Assert.All(answer.Formats, format => Assert.NotEmpty(format.Description));
        Assert.All(answer.Formats, format => Assert.NotEmpty(format.Columns));
    }

    [Fact]
    public async Task Import_WithoutOptions_IsRefused()
    {
        using var call = new ImportService.ImportServiceClient(fixture.Service.Calls).Import();
        await call.RequestStream.WriteAsync(new ImportRequest { Chunk = Google.Protobuf.ByteString.CopyFromUtf8(Header) });

        var refusal = await Refusal.OfAsync(() => call.ResponseStream.MoveNext());

        Assert.Equal(["options"], refusal.Fields);
    }

    [Fact]
    public async Task Import_OptionsTwice_IsRefused()
    {
        using var call = new ImportService.ImportServiceClient(fixture.Service.Calls).Import();
        var options = new ImportRequest() { Options = new ImportOptions { Format = "bulletin" } };
        await call.RequestStream.WriteAsync(options);
        await call.RequestStream.WriteAsync(options);

        Assert.Equal(["options"], (await Refusal.OfAsync(() => call.ResponseStream.MoveNext())).Fields);
    }

    [Fact]
    public async Task Import_OptionsThatAreWrong_NamesAll()
    {
        var options = new ImportOptions()
        {
            Format = "bulletin",
            Author = "a\0b",
            KnownTime = new Timestamp { Seconds = long.MaxValue },
        };

        var refusal = await Refusal.OfAsync(() => fixture.Service.ImportAsync("x"u8.ToArray(), options));

        refusal.Is(StatusCode.InvalidArgument, "INVALID_FIELDS");
        Assert.Equal(["author", "knownTime"], refusal.Fields.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Import_MoreThanTheBytesTaken_IsRefused()
    {
        var file = new byte[(32 << 20) + 1];
        Array.Fill(file, (byte)'\n');

        await IsTooLargeAsync(file, "32 MiB");
    }

    [Fact]
    public async Task Import_MoreThanTheRowsTaken_IsRefused() =>
        await IsTooLargeAsync(Encoding.UTF8.GetBytes($"{Header}\n{string.Concat(Enumerable.Repeat("{}\n", 50_001))}"), "50,000 rows");

    [Fact]
    public async Task Import_RowOfMoreThanItsBytes_IsRefused() =>
        await IsTooLargeAsync(Encoding.UTF8.GetBytes($"{Header}\n{new string(' ', (1 << 20) + 1)}"), "1 MiB for a row");

    [Fact]
    public async Task Import_CutOffByTheCaller_WritesNothing()
    {
        await using var service = await Subject.StartAsync();
        using (var call = new ImportService.ImportServiceClient(service.Calls).Import())
        {
            await call.RequestStream.WriteAsync(new ImportRequest { Options = new ImportOptions { Format = "bulletin" } });
            await call.RequestStream.WriteAsync(new ImportRequest { Chunk = Google.Protobuf.ByteString.CopyFromUtf8(Sample.Text) });
        }

        Assert.Equal(1, (await service.ImportAsync(Sample.Text)).Summary.Revision);
    }

    private async Task IsTooLargeAsync(byte[] file, string limit)
    {
        var refusal = await Refusal.OfAsync(() => fixture.Service.ImportAsync(file, new ImportOptions { Format = "bulletin" }));

        refusal.Is(StatusCode.ResourceExhausted, "IMPORT_TOO_LARGE");
        Assert.Equal(limit, refusal.Metadata["limit"]);
    }
}
