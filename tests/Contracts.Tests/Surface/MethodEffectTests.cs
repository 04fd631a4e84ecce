using Google.Protobuf.Reflection;
using static Google.Protobuf.Reflection.MethodOptions.Types;

namespace Sitrep.Contracts.Tests.Surface;

/// <summary>Every method says whether it writes, by its idempotency_level: services refuse what is not marked as reading to strangers.</summary>
public sealed class MethodEffectTests
{
    private static IEnumerable<MethodDescriptor> Methods =>
        SurfaceText.Files.SelectMany(file => file.Services).SelectMany(service => service.Methods);

    [Fact]
    public void EveryMethod_SaysWhatItDoes()
    {
        Assert.NotEmpty(Methods);
        Assert.DoesNotContain(Methods, method => LevelOf(method) == IdempotencyLevel.IdempotencyUnknown);
    }

    // Every write names itself by a request_id, or is a file or a derivation, which can be tried by dry_run; no read has either.
    [Fact]
    public void EveryMethod_IsAWriteExactlyIfItsRequestIsOne()
    {
        var expected = Methods.ToDictionary(
            method => method.FullName, method => HasMarkOfAWrite(method.InputType) ? IdempotencyLevel.Idempotent : IdempotencyLevel.NoSideEffects);

        Assert.Equal(expected, Methods.ToDictionary(method => method.FullName, LevelOf));
    }

    private static IdempotencyLevel LevelOf(MethodDescriptor method) =>
        method.GetOptions()?.IdempotencyLevel ?? IdempotencyLevel.IdempotencyUnknown;

    private static bool HasMarkOfAWrite(MessageDescriptor request) =>
        request.FindFieldByName("request_id") is not null
        || request.FindFieldByName("dry_run") is not null
        || request.Fields.InDeclarationOrder().Any(field => field.RealContainingOneof is not null
            && field.FieldType == FieldType.Message && HasMarkOfAWrite(field.MessageType));
}
