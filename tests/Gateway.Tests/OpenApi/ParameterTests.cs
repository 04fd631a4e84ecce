using Microsoft.OpenApi;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.OpenApi;
using Sitrep.Gateway.Reports;
using Sitrep.Strikes.V1;

namespace Sitrep.Gateway.Tests.OpenApi;

public sealed class ParameterTests
{
    [Fact]
    public void Query_FieldsOfARequest_AreDescribedByTheContract()
    {
        var request = ListAttacksRequest.Descriptor;

        var parameters = new[] { ListAttacksRequest.StartFieldNumber, ListAttacksRequest.RegionFieldNumber,
            ListAttacksRequest.ShowWithdrawnFieldNumber }
            .Select(number => Parameter.Query(request.FindFieldByNumber(number)).ToOpenApi()).ToArray();

        Assert.Equal(["start", "region", "showWithdrawn"], parameters.Select(parameter => parameter.Name));
        Assert.All(parameters, parameter => Assert.NotEmpty(parameter.Description!));
        Assert.Equal([JsonSchemaType.String, JsonSchemaType.String, JsonSchemaType.Boolean],
            parameters.Select(parameter => parameter.Schema!.Type!.Value));
    }

    [Fact]
    public void Query_FieldOfAnEnum_TakesItsWords() =>
        Assert.Equal(
            ["new", "unchanged", "revised", "rejected", "gone", "elsewhere", "passed-over"],
            Parameter.Query(RowOutcome.Descriptor.FindFieldByNumber(RowOutcome.OutcomeFieldNumber)).Schema.Enum!.Select(
                word => word.GetValue<string>()));

    [Fact]
    public void Query_FieldOfAnObject_IsNoParameter() =>
        Assert.Throws<NotSupportedException>(() => Parameter.Query(RowOutcome.Descriptor.FindFieldByNumber(RowOutcome.FaultsFieldNumber)));

    [Fact]
    public void ToOpenApi_Example_IsFilledInWhereRequired_AndOnlyShownElsewhere()
    {
        Assert.Equal("2025-11-16", ReportParameters.Date.ToOpenApi().Example!.GetValue<string>());
        Assert.Null(ReportParameters.At.ToOpenApi().Example);
        Assert.Equal("d1.s1", Assert.Single(ReportParameters.At.ToOpenApi().Examples!).Value.Value!.GetValue<string>());
    }
}
