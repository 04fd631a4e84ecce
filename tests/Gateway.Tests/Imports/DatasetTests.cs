using System.Net;
using Google.Rpc;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.Tests.Running;

namespace Sitrep.Gateway.Tests.Imports;

/// <summary>Files that one of the two services reads.</summary>
public sealed class DatasetTests
{
    private const string Address = "/v1/imports/table";

    [Fact]
    public async Task Dataset_OddFile_NoticesComeBeforeItsRowsAndWarningsWithThem()
    {
        await using var run = await StartAsync();
        run.Strikes.State.Imports.Notices.Add(new FileNotice { Field = "cost", Reason = "Is not known.", Remedy = "It is kept." });
        run.Strikes.State.Imports.Rows.Add(new RowOutcome
        {
            Line = 2,
            Kind = "attack",
            Id = "a",
            Outcome = Outcome.New,
            Warnings = { new RowFault { Field = "model", Reason = "Is not known.", Remedy = "It is listed." } },
        });

        var lines = await SendAsync(run, Address);

        Assert.Equal(["progress", "notice", "row", "summary"], lines.Select(line => line.EnumerateObject().Single().Name).Distinct());
        Assert.Equal("cost", lines[^3].GetProperty("notice").GetProperty("field").GetString());
        Assert.Equal("model", lines[^2].GetProperty("row").GetProperty("warnings")[0].GetProperty("field").GetString());
        Assert.Equal((1, 1), (Number(lines[^1], "new"), Number(lines[^1], "warned")));
        Assert.Empty(run.Diplomacy.State.Imports.Written);
    }

    [Fact]
    public async Task Dataset_RejectedRow_OthersAreTaken()
    {
        await using var run = await StartAsync();
        run.Strikes.State.Imports.Rows.AddRange(
        [
            new RowOutcome { Line = 2, Kind = "attack", Id = "a", Outcome = Outcome.New },
            new RowOutcome
            {
                Line = 3,
                Kind = "attack",
                Outcome = Outcome.Rejected,
                Faults = { new RowFault { Field = "launched", Reason = "Is no count." } },
            },
        ]);

        var lines = await SendAsync(run, Address);

        Assert.Equal((1, 1), (Number(lines[^1], "new"), Number(lines[^1], "rejected")));
        Assert.Single(run.Strikes.State.Imports.Written);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("?allowGone=true", true)]
    public async Task Dataset_AllowGone_IsPassedOn(string query, bool expected)
    {
        await using var run = await StartAsync();

        await SendAsync(run, Address + query);

        Assert.Equal(expected, run.Strikes.State.Imports.Asked!.AllowGone);
    }

    [Fact]
    public async Task Dataset_ShrunkFile_IsAConflictThatSaysWhatToDo()
    {
        await using var run = await StartAsync();
        run.Strikes.State.Imports.Refusal = Refusals.Of(Code.FailedPrecondition, "ERROR_REASON_FILE_SHRANK");

        using var response = await run.Http.PostAsync(Address, new StringContent("a,b\n"));
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal("urn:sitrep:problem:file-shrank", problem.GetProperty("type").GetString());
        Assert.Contains("allowGone=true", problem.GetProperty("errors")[0].GetProperty("remedy").GetString(), StringComparison.Ordinal);
        Assert.Empty(run.Strikes.State.Imports.Written);
    }

    [Fact]
    public async Task Dataset_RefusedBeforeItWasRead_HoldsNobodyUp()
    {
        await using var run = await StartAsync();
        run.Strikes.State.Imports.Refusal = Refusals.Of(Code.ResourceExhausted, "ERROR_REASON_STORAGE_FULL");
        run.Strikes.State.Imports.RefusesUnread = true;

        // More than a stream takes unread, so that some of it is being sent when the refusal comes.
        for (var time = 0; time < 5; time++)
        {
            using var response = await run.Http.PostAsync(Address, new StringContent(new string('a', 4 << 20)));
            Assert.False(response.IsSuccessStatusCode);
        }
    }

    private static async Task<GatewayRun> StartAsync()
    {
        var run = await GatewayRun.StartAsync();
        run.Strikes.State.Imports.Formats.Add("table");
        return run;
    }

    private static async Task<JsonElement[]> SendAsync(GatewayRun run, string address)
    {
        using var response = await run.Http.PostAsync(address, new StringContent("a,b\n1,2\n"));
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, text);
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    private static int Number(JsonElement line, string member) => line.GetProperty("summary").GetProperty(member).GetInt32();
}
