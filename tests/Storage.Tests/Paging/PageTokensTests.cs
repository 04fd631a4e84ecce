using CsCheck;

namespace Sitrep.Storage.Tests.Paging;

public sealed class PageTokensTests : IDisposable
{
    private const string Arguments = "page_size=50;item=all";

    private static readonly PageCursor Cursor = new(48, ["2025-11-16", "", "Одеса"]);

    private readonly TempDatabase _temp = new();
    private readonly PageTokens _tokens;

    public PageTokensTests() => _tokens = new PageTokens(_temp.Db);

    [Fact]
    public void Open_AnySealedCursor_GivesItBack() => Gen.Select(Gen.Long, Gen.String.Array[0, 4]).Sample((revision, position) =>
    {
        // A lone surrogate is no text and has no UTF-8.
        var cursor = new PageCursor(revision, [.. position.Select(part => string.Concat(part.Where(c => !char.IsSurrogate(c))))]);
        Assert.Equal(cursor, _tokens.Open(_tokens.Seal(cursor, Arguments), Arguments));
    });

    [Fact]
    public void Open_AnyBitFlipped_IsInvalid()
    {
        var token = _tokens.Seal(Cursor, Arguments);

        Assert.All(Enumerable.Range(0, token.Length * 8), bit =>
        {
            var flipped = token.ToCharArray();
            flipped[bit / 8] ^= (char)(1 << (bit % 8));
            Assert.Throws<PageTokenInvalidException>(() => _tokens.Open(new string(flipped), Arguments));
        });
    }

    [Fact]
    public void Open_AnyPart_IsInvalid()
    {
        var token = _tokens.Seal(Cursor, Arguments);

        Assert.All(Enumerable.Range(0, token.Length), length =>
            Assert.Throws<PageTokenInvalidException>(() => _tokens.Open(token[..length], Arguments)));
    }

    [Theory]
    [InlineData("{0}=")]
    [InlineData(" {0}")]
    [InlineData("{0}\n")]
    [InlineData("{0}{0}")]
    public void Open_OtherSpelling_IsInvalid(string format) => Assert.Throws<PageTokenInvalidException>(
        () => _tokens.Open(string.Format(null, format, _tokens.Seal(Cursor, Arguments)), Arguments));

    [Fact]
    public void Open_OtherArguments_IsInvalid() => Assert.Throws<PageTokenInvalidException>(
        () => _tokens.Open(_tokens.Seal(Cursor, Arguments), Arguments + " "));

    [Fact]
    public void Open_AnotherDatabasesToken_IsInvalid()
    {
        using var other = new TempDatabase();

        Assert.Throws<PageTokenInvalidException>(
            () => _tokens.Open(new PageTokens(other.Db).Seal(Cursor, Arguments), Arguments));
    }

    [Fact]
    public void Open_LongGarbage_IsInvalid() => Assert.Throws<PageTokenInvalidException>(
        () => _tokens.Open(new string('A', 1 << 20), Arguments));

    [Fact]
    public void Open_AfterARestart_StillGivesTheCursor()
    {
        var token = _tokens.Seal(Cursor, Arguments);

        _temp.Reopen();

        Assert.Equal(Cursor, new PageTokens(_temp.Db).Open(token, Arguments));
    }

    [Fact]
    public void Seal_PositionTooLong_IsRefused() => Assert.Throws<ArgumentException>(
        () => _tokens.Seal(new PageCursor(1, [new string('x', PageTokens.LengthMax)]), Arguments));

    public void Dispose() => _temp.Dispose();
}
