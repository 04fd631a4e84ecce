using Sitrep.Contracts;
using Sitrep.Contracts.Json;
using Sitrep.Diplomacy.V1;
using Sitrep.Evidence.V1;
using Sitrep.Strikes.V1;

namespace Sitrep.Gateway.Tests.Reports.Markdown;

/// <summary>The records of the built-in sample, read from the file that ships.</summary>
internal sealed class SampleRecords
{
    public List<Attack> Attacks { get; } = [];

    public List<Damage> Damages { get; } = [];

    public List<Negotiation> Negotiations { get; } = [];

    public List<Agreement> Agreements { get; } = [];

    public List<Statement> Statements { get; } = [];

    public List<Exchange> Exchanges { get; } = [];

    public List<Source> Sources { get; } = [];

    public static SampleRecords Read()
    {
        var records = new SampleRecords();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Samples", "2025-11-16.ndjson")).Skip(1))
        {
            using var document = JsonDocument.Parse(line);
            records.Take(document.RootElement);
        }

        return records;
    }

    private void Take(JsonElement line)
    {
        switch (line.GetProperty("kind").GetString())
        {
            case "attack":
                Attacks.Add(Line<Attack>(line));
                break;
            case "damage":
                Damages.Add(Line<Damage>(line));
                break;
            case "negotiation":
                Negotiations.Add(Line<Negotiation>(line));
                break;
            case "agreement":
                Agreements.Add(Line<Agreement>(line));
                break;
            case "statement":
                Statements.Add(Line<Statement>(line));
                break;
            case "exchange":
                Exchanges.Add(Line<Exchange>(line));
                break;
            default:
                Sources.Add(Line<Source>(line));
                break;
        }
    }

    private static T Line<T>(JsonElement line)
        where T : class, Google.Protobuf.IMessage, new()
    {
        var violations = new Violations();
        var record = new T();
        RecordJson.ReadLine(record, line, violations);
        Assert.Empty(violations);
        return record;
    }
}
