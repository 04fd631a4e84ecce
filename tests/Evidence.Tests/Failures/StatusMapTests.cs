using Google.Protobuf.Reflection;
using Google.Rpc;
using Sitrep.Contracts;
using Sitrep.Evidence.Failures;
using Sitrep.Storage;

namespace Sitrep.Evidence.Tests.Failures;

public sealed class StatusMapTests
{
    [Fact]
    public void ToStatus_FullDisk_IsResourceExhausted() =>
        Assert.Equal((Code.ResourceExhausted, "ERROR_REASON_STORAGE_FULL"), Told(new StorageFullException(new IOException("13"))));

    [Fact]
    public void ToStatus_TooManyWatchers_IsResourceExhausted() =>
        Assert.Equal((Code.ResourceExhausted, "ERROR_REASON_TOO_MANY_WATCHERS"), Told(new TooManyWatchersException(1_000)));

    [Fact]
    public void ToStatus_TooManyReads_IsResourceExhausted() =>
        Assert.Equal((Code.ResourceExhausted, "ERROR_REASON_TOO_MANY_READS"), Told(new TooManyReadsException(4)));

    [Fact]
    public void ToStatus_TooManyImports_IsResourceExhausted() =>
        Assert.Equal((Code.ResourceExhausted, "ERROR_REASON_TOO_MANY_IMPORTS"), Told(new TooManyImportsException(1)));

    [Fact]
    public void ToStatus_FaultOfOurs_IsLeftToTheHost() => Assert.Null(StatusMap.ToStatus(new InvalidOperationException("ours")));

    [Fact]
    public void ToStatus_ManyFaults_NamesTwenty()
    {
        Violations faults = [];
        for (var i = 0; i < 100; i++)
            faults.Add($"f{i}", "Missing.", "Give one.");

        var details = StatusMap.ToStatus(new InvalidFieldsException(faults))!.GetDetail<BadRequest>()!;

        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"f{i}"), details.FieldViolations.Select(violation => violation.Field));
    }

    [Fact]
    public void ToStatus_LongFaultsInAnyScript_StayWithinTheTrailers()
    {
        Violations faults = [];
        for (var i = 0; i < 100; i++)
            faults.Add(new string('ї', 500), new string('ї', 500), new string('ї', 500));

        var status = StatusMap.ToStatus(new InvalidFieldsException(faults))!;

        Assert.NotEmpty(status.GetDetail<BadRequest>()!.FieldViolations);
        Assert.True(status.CalculateSize() * 4 / 3 < 8 << 10, $"{status.CalculateSize()} bytes");
    }

    [Fact]
    public void NameOf_EveryReason_IsItsNameInTheContract()
    {
        var contract = V1.ErrorReasonReflection.Descriptor.FindTypeByName<EnumDescriptor>("ErrorReason");

        Assert.Equal(
            contract.Values.Select(value => value.Name),
            System.Enum.GetValues<V1.ErrorReason>().Order().Select(StatusMap.NameOf));
    }

    private static (Code, string?) Told(Exception fault)
    {
        var status = StatusMap.ToStatus(fault)!;
        return ((Code)status.Code, status.GetDetail<ErrorInfo>()?.Reason);
    }
}
