using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using Sitrep.Contracts.Time;

namespace Sitrep.Gateway.Tests.Compatibility;

/// <summary>Clients of an earlier gateway read the answers of this one: what the addresses answer is what was recorded of version 0.1,
/// but for the differences named here.</summary>
public sealed class AnswersAsBeforeTests
{
    // Set to record anew what the addresses answer; differences then begin from there.
    private const string Update = "SITREP_UPDATE_ANSWERS";

    private const string Recorded = "answers-0.1.ndjson";

    private static readonly JsonSerializerOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string NewCheck = """left out → {"status":"ready","reason":null}""";

    private static readonly string[] Reordered =
    [
        "history-attack", "history-source", "list-agreements", "list-aliases", "list-at-revision", "list-attacks", "list-damages",
        "list-exchanges", "list-first-page", "list-negotiations", "list-outages", "list-sources", "list-statements", "raw-attack",
        "redactions", "redactions-of-diplomacy", "unresolved", "unresolved-diplomacy",
    ];

    private static readonly string[] Reports =
    [
        "report-before-anything", "report-of-day", "report-of-day-at-first-pair", "report-of-period", "report-of-region", "report-stale",
        "report-unavailable",
    ];

    private static readonly string[] Comparisons = ["comparison", "comparison-of-periods", "comparison-partial"];

    // A page begins with where the next one is, and a row stands before the revision read, as the services' own answers have it;
    // members whose names are data stand in the order of their names. The version of the renderers names that of the zone rules, on
    // which bytes depend, too. A gateway that has built no report yet is not ready, which is a check of its own. No member is gone, and
    // no other says something else.
    private static readonly string[] OnPurpose =
    [
        .. Reordered.Select(answer => $"{answer}.body: {JsonDifferences.Reordered}"),
        $"index.body.records: {JsonDifferences.Reordered}",
        .. Reports.Select(answer => $"{answer}.body.delivery.renderer: \"4\" → \"4.{IanaZone.DataVersion}\""),
        .. Comparisons.Select(answer => $"{answer}.body.delivery.renderer: \"2\" → \"2.{IanaZone.DataVersion}\""),
        $"readyz.body.checks.reports: {NewCheck}",
        $"readyz-partial.body.checks.reports: {NewCheck}",
    ];

    [Fact]
    public async Task Answers_OfEveryKind_DifferFromThoseRecordedOnlyOnPurpose()
    {
        var answers = await AnswerScript.PlayAsync();
        if (Environment.GetEnvironmentVariable(Update) is { Length: > 0 })
            await RecordAsync(answers);

        var recorded = (await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "Compatibility", Recorded)))
            .Select(line => JsonNode.Parse(line)!.AsObject()).ToDictionary(answer => answer["name"]!.GetValue<string>());
        Assert.NotEmpty(recorded);
        Assert.Equal(recorded.Keys.Order(StringComparer.Ordinal), answers.Keys.Order(StringComparer.Ordinal));
        string[] found = [.. recorded.SelectMany(answer => JsonDifferences.Between(answer.Value, answers[answer.Key], answer.Key))];
        string[] surprises = [.. found.Except(OnPurpose).Select(difference => $"not on purpose: {difference}"), .. OnPurpose.Except(found)
            .Select(difference => $"no longer so: {difference}")];
        Assert.True(surprises.Length == 0, string.Join('\n', surprises));
    }

    private static Task RecordAsync(IReadOnlyDictionary<string, JsonNode> answers, [CallerFilePath] string here = "") => File.WriteAllTextAsync(
        Path.Combine(Path.GetDirectoryName(here)!, Recorded),
        string.Concat(answers.OrderBy(answer => answer.Key, StringComparer.Ordinal).Select(answer => answer.Value.ToJsonString(Format) + "\n")));
}
