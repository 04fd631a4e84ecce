namespace Sitrep.EndToEnd.Docs;

public sealed class ExampleTests
{
    private static readonly string[] Document =
    [
        "# A page", "", "```sh", "$ not this", "```", "```console", "$ curl a \\", "    | jq .", "one", "", "two", "$ curl b", "```", "$ nor this",
    ];

    [Fact]
    public void In_Document_FindsCommandsOfConsoleBlocks_WithTheirOutput() =>
        Assert.Equal([new(7, "curl a \\\n    | jq .", "one\n\ntwo"), new(12, "curl b", "")], Example.In(Document));

    [Theory]
    [InlineData("one\ntwo", "one\r\ntwo\n", true)]
    [InlineData("one\ntwo", "one\n", false)]
    [InlineData("one", "one\ntwo", false)]
    [InlineData("id: …, 1", "id: x7, 1", true)]
    [InlineData("id: …, 1", "id: x7, 2", false)]
    [InlineData("id: …", "id: x7\nmore", false)]
    [InlineData("a.c", "abc", false)]
    [InlineData("", "error", false)]
    public void Fits_Output_ExactlyButForWhatVaries(string documented, string printed, bool fits) =>
        Assert.Equal(fits, new Example(1, "", documented).Fits(printed));
}
