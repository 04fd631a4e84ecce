using Sitrep.Gateway.Web;

namespace Sitrep.Gateway.Tests.Web;

public sealed class CodedPayloadTests
{
    [Fact]
    public async Task Bytes_AskedForByManyWhileTheyAreMade_AreMadeOnce()
    {
        using var release = new ManualResetEventSlim();
        var opened = 0;
        var made = new List<int>();
        var slow = new ContentCoding("slow", to =>
        {
            Interlocked.Increment(ref opened);
            release.Wait();
            return new BufferedStream(to);
        });
        var coded = new CodedPayload(slow, "words"u8.ToArray(), "\"tag\"", made.Add);

        var all = Enumerable.Range(0, 20).Select(_ => Task.Run(() => coded.Bytes)).ToArray();
        release.Set();

        Assert.All(await Task.WhenAll(all), bytes => Assert.Equal("words"u8, bytes.Span));
        Assert.Equal(1, opened);
        Assert.Equal([5], made);
        Assert.Equal("\"tag.slow\"", coded.ETag);
    }

    [Fact]
    public async Task Plain_IsSentAsItIs_AndWeighsNothingMore()
    {
        var plain = "words"u8.ToArray();
        var payload = new Payload(plain, "text/plain", "\"tag\"");

        Assert.True((await payload.For(default).Bytes).Equals(plain));
        Assert.Equal("\"tag\"", payload.For(default).ETag);
        Assert.Equal(plain.Length, payload.Weight);
    }
}
