using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Sitrep.Contracts;

namespace Sitrep.Tests.Lists;

public sealed class PagingTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    private const int Shipped = 21;

    public static TheoryData<string> Kinds { get; } = [.. Subject.Kinds.Keys];

    private RecordCalls Sources => Calls("source");

    [Theory, MemberData(nameof(Kinds))]
    public async Task List_InPagesWhileOthersWrite_HoldsStill(string kind)
    {
        var calls = Calls(kind);
        for (var i = 0; i < 7; i++)
            await calls.CreateAsync(Subject.Kinds[kind].Make($"still-{i}"));
        var (expected, _, revision) = await calls.ListAsync(("page_size", 500));

        List<IRecord> paged = [];
        var token = "";
        do
        {
            (var page, token, var readAt) = await calls.ListAsync(("page_size", 3), ("page_token", token));
            Assert.Equal(revision, readAt);
            paged.AddRange(page);
            // A record before, within and after what was read: none of them moves a page of this list.
            if (paged.Count == 3)
            {
                await calls.CreateAsync(Subject.Kinds[kind].Make("still-0-later"));
                await calls.WithdrawAsync("still-4", paged.Concat(expected).First(record => record.Id == "still-4").Etag, "While others read.");
            }
        }
        while (token.Length > 0);

        Assert.Equal(expected, paged);
    }

    [Fact]
    public async Task List_NoSize_GivesFifty()
    {
        await using var service = await Subject.StartAsync();
        var calls = new RecordCalls(service.Calls, Subject.Kinds["source"]);
        for (var i = Shipped; i <= 50; i++)
            await calls.CreateAsync(Wire.Source($"added-{i}"));

        var (page, token, _) = await calls.ListAsync();

        Assert.Equal(50, page.Count);
        Assert.NotEmpty(token);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(501)]
    public async Task List_SizeOutOfRange_IsRefused(int size) =>
        Assert.Equal(["pageSize"], (await Refusal.OfAsync(() => Sources.ListAsync(("page_size", size)))).Fields);

    [Fact]
    public async Task List_TokenOfOtherArguments_IsRefused()
    {
        var token = await TokenAsync();

        await IsInvalidAsync(() => Sources.ListAsync(("page_size", 2), ("page_token", token), ("show_withdrawn", true)));
        await IsInvalidAsync(() => Sources.ListAsync(("page_size", 3), ("page_token", token)));
    }

    [Fact]
    public async Task List_TokenOfAnotherList_IsRefused()
    {
        var token = await TokenAsync();
        var other = Subject.Kinds.Keys.First(kind => kind != "source");

        await IsInvalidAsync(() => Calls(other).ListAsync(("page_size", 2), ("page_token", token)));
        await IsInvalidAsync(() => Sources.ListRevisionsAsync(Wire.AirForce, 2, token));
    }

    [Fact]
    public async Task List_TokenOfAnotherDatabase_IsRefused()
    {
        await using var other = await Subject.StartAsync();
        var (_, token, _) = await new RecordCalls(other.Calls, Subject.Kinds["source"]).ListAsync(("page_size", 2));

        await IsInvalidAsync(() => Sources.ListAsync(("page_size", 2), ("page_token", token)));
    }

    [Fact]
    public async Task List_TokenWithAnyCharacterChanged_IsRefused()
    {
        var token = await TokenAsync();

        for (var i = 0; i < token.Length; i++)
        {
            var other = token[i] == 'A' ? 'B' : 'A';
            await IsInvalidAsync(() => Sources.ListAsync(("page_size", 2), ("page_token", $"{token[..i]}{other}{token[(i + 1)..]}")));
        }
    }

    [Theory]
    [InlineData("x")]
    [InlineData("not a token")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task List_TokenMadeUp_IsRefused(string token) => await IsInvalidAsync(() => Sources.ListAsync(("page_token", token)));

    [Theory, MemberData(nameof(Kinds))]
    public async Task List_EveryArgumentWrong_NamesAllAtOnce(string kind)
    {
        var hasPeriod = kind is not ("source" or "alias");
        (string, object)[] period =
        [
            ("start", new Timestamp { Seconds = long.MaxValue }),
            ("end", new Timestamp { Seconds = long.MinValue }),
            ("zone", "Mars"),
            ("text", new string('a', 101)),
        ];

        var refusal = await Refusal.OfAsync(() => Calls(kind).ListAsync(
            [("page_size", 501), ("read_revision", 0L), ("read_time", new Timestamp()), .. hasPeriod ? period : []]));

        refusal.Is(StatusCode.InvalidArgument, "INVALID_FIELDS");
        Assert.Equal(
            hasPeriod ? ["end", "pageSize", "readTime", "start", "text", "zone"] : ["pageSize", "readTime"],
            refusal.Fields.Order(StringComparer.Ordinal));
    }

    private RecordCalls Calls(string kind) => new(fixture.Service.Calls, Subject.Kinds[kind]);

    private async Task<string> TokenAsync() => (await Sources.ListAsync(("page_size", 2))).Next;

    private static async Task IsInvalidAsync(Func<Task> call) =>
        (await Refusal.OfAsync(call)).Is(StatusCode.InvalidArgument, "PAGE_TOKEN_INVALID");
}
