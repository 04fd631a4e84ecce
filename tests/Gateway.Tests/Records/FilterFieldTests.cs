using Google.Protobuf.WellKnownTypes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Sitrep.Contracts.Time;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.Records;
using Sitrep.Gateway.Web;

namespace Sitrep.Gateway.Tests.Records;

/// <summary>Filters that no list has yet, on messages that have such fields.</summary>
public sealed class FilterFieldTests
{
    [Fact]
    public void Read_RepeatedTexts_TakesAllOfThem()
    {
        var source = new Source();

        var reader = Read(source, Source.PrimaryForFieldNumber, "?primaryFor=attack,damage&primaryFor=exchange");

        Assert.Empty(reader.Faults);
        Assert.Equal(["attack", "damage", "exchange"], source.PrimaryFor);
    }

    [Fact]
    public void Read_Word_SetsTheValue()
    {
        var source = new Source();

        var reader = Read(source, Source.SourceKindFieldNumber, "?sourceKind=emergency-service");

        Assert.Empty(reader.Faults);
        Assert.Equal(SourceKind.EmergencyService, source.SourceKind);
    }

    [Fact]
    public void Read_TimeThatHappensTwice_IsTheEarlierOne()
    {
        var citation = new Citation();

        Read(citation, Citation.RetrievedFieldNumber, "?retrieved=2025-10-26T03:30");

        Assert.Equal(DateTimeOffset.Parse("2025-10-26T00:30:00Z").ToTimestamp(), citation.Retrieved);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?sourceKind=")]
    public void Read_NotGiven_SetsNothing(string query)
    {
        var source = new Source();

        Read(source, Source.SourceKindFieldNumber, query);

        Assert.Equal(new Source(), source);
    }

    [Fact]
    public void Of_TypeWithoutAParameter_IsRefusedAtOnce() =>
        Assert.Throws<NotSupportedException>(() => FilterField.From(Source.Descriptor.FindFieldByNumber(Source.PostingIntervalFieldNumber)));

    private static QueryReader Read(Google.Protobuf.IMessage request, int field, string query)
    {
        var filter = FilterField.From(request.Descriptor.FindFieldByNumber(field));
        var reader = new QueryReader(new QueryCollection(QueryHelpers.ParseQuery(query)), filter.Name);
        filter.Read(reader, IanaZone.Get("Europe/Kyiv"), request);
        return reader;
    }
}
