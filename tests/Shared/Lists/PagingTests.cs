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
        RecordCalls calls = Calls(kind);
        for (int i = 0; i < 7; i++)
            await calls.Create(Subject.Kinds[kind].Make($"still-{i}"));
        (IReadOnlyList<IRecord> expected, _, long revision) = await calls.List(("page_size", 500));

        List<IRecord> paged = [];
        string token = "";
        do
        {
            (IReadOnlyList<IRecord> page, token, long readAt) = await calls.List(("page_size", 3), ("page_token", token));
            Assert.Equal(revision, readAt);
            paged.AddRange(page);
            // A record before, within and after what was read: none of them moves a page of this list.
            if (paged.Count == 3)
            {
                await calls.Create(Subject.Kinds[kind].Make("still-0-later"));
                await calls.Withdraw("still-4", paged.Concat(expected).First(record => record.Id == "still-4").Etag, "While others read.");
            }
        }
        while (token.Length > 0);

        Assert.Equal(expected, paged);
    }

    [Fact]
    public async Task List_NoSize_GivesFifty()
    {
        await using RunningService service = await Subject.Start();
        RecordCalls calls = new(service.Calls, Subject.Kinds["source"]);
        for (int i = Shipped; i <= 50; i++)
            await calls.Create(Said.Source($"added-{i}"));

        (IReadOnlyList<IRecord> page, string token, _) = await calls.List();

        Assert.Equal(50, page.Count);
        Assert.NotEmpty(token);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(501)]
    public async Task List_SizeOutOfRange_IsRefused(int size) =>
        Assert.Equal(["pageSize"], (await Refusal.Of(() => Sources.List(("page_size", size)))).Fields);

    [Fact]
    public async Task List_TokenOfOtherArguments_IsRefused()
    {
        string token = await Token();

        await IsInvalid(() => Sources.List(("page_size", 2), ("page_token", token), ("show_withdrawn", true)));
        await IsInvalid(() => Sources.List(("page_size", 3), ("page_token", token)));
    }

    [Fact]
    public async Task List_TokenOfAnotherList_IsRefused()
    {
        string token = await Token();
        string other = Subject.Kinds.Keys.First(kind => kind != "source");

        await IsInvalid(() => Calls(other).List(("page_size", 2), ("page_token", token)));
        await IsInvalid(() => Sources.ListRevisions(Said.AirForce, 2, token));
    }

    [Fact]
    public async Task List_TokenOfAnotherDatabase_IsRefused()
    {
        await using RunningService other = await Subject.Start();
        (_, string token, _) = await new RecordCalls(other.Calls, Subject.Kinds["source"]).List(("page_size", 2));

        await IsInvalid(() => Sources.List(("page_size", 2), ("page_token", token)));
    }

    [Fact]
    public async Task List_TokenWithAnyCharacterChanged_IsRefused()
    {
        string token = await Token();

        for (int i = 0; i < token.Length; i++)
        {
            char other = token[i] == 'A' ? 'B' : 'A';
            await IsInvalid(() => Sources.List(("page_size", 2), ("page_token", $"{token[..i]}{other}{token[(i + 1)..]}")));
        }
    }

    [Theory]
    [InlineData("x")]
    [InlineData("not a token")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task List_TokenMadeUp_IsRefused(string token) => await IsInvalid(() => Sources.List(("page_token", token)));

    [Theory, MemberData(nameof(Kinds))]
    public async Task List_EveryArgumentWrong_NamesAllAtOnce(string kind)
    {
        bool hasPeriod = kind is not ("source" or "alias");
        (string, object)[] period =
        [
            ("start", new Timestamp { Seconds = long.MaxValue }),
            ("end", new Timestamp { Seconds = long.MinValue }),
            ("zone", "Mars"),
            ("text", new string('a', 101)),
        ];

        Refusal refusal = await Refusal.Of(() => Calls(kind).List(
            [("page_size", 501), ("read_revision", 0L), ("read_time", new Timestamp()), .. hasPeriod ? period : []]));

        refusal.Is(StatusCode.InvalidArgument, "INVALID_FIELDS");
        Assert.Equal(
            hasPeriod ? ["end", "pageSize", "readTime", "start", "text", "zone"] : ["pageSize", "readTime"],
            refusal.Fields.Order(StringComparer.Ordinal));
    }

    private RecordCalls Calls(string kind) => new(fixture.Service.Calls, Subject.Kinds[kind]);

    private async Task<string> Token() => (await Sources.List(("page_size", 2))).Next;

    private static async Task IsInvalid(Func<Task> call) =>
        (await Refusal.Of(call)).Is(StatusCode.InvalidArgument, "PAGE_TOKEN_INVALID");
}
