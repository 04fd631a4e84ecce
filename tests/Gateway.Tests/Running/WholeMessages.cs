using System.Collections;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Sitrep.Contracts.Json;
using Sitrep.Evidence.V1;

namespace Sitrep.Gateway.Tests.Running;

/// <summary>Adds to what a fake answers, which is what its test is about, everything else that such a message always has.</summary>
internal sealed class WholeMessages : Interceptor
{
    private const string Day = "2025-11-16";

    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        var said = (IMessage)await continuation(request, context);
        return (TResponse)Completed(said);
    }

    /// <summary>A copy of a message with everything in it that is always there.</summary>
    public static IMessage Completed(IMessage message)
    {
        var copy = message.Descriptor.Parser.ParseFrom(message.ToByteArray());
        Complete(copy);
        return copy;
    }

    private static void Complete(IMessage message)
    {
        // It belongs to the day on which it ends.
        if (message is Window window)
            window.End ??= new Moment { Day = Day };
        foreach (var field in MessageMapping.For(message.Descriptor).Fields.Where(field => !field.IsMap))
        {
            var accessor = field.Field.Accessor;
            if (field is { IsAlways: true, IsNullable: false, IsList: false } && ValueOf(field, accessor.GetValue(message)) is { } value)
                accessor.SetValue(message, value);
            if (!field.IsMessage)
                continue;
            foreach (var inner in field.IsList ? (IEnumerable)accessor.GetValue(message) : new[] { accessor.GetValue(message) }.OfType<IMessage>())
                Complete((IMessage)inner);
        }
    }

    // Null where something is said already.
    private static object? ValueOf(FieldMapping field, object? said) => field.Form switch
    {
        JsonForm.Text => said is "" ? field.Name == "zone" ? "UTC" : "x" : null,
        JsonForm.Word => (int)said! == 0 ? field.Enum.Values[1].Number : null,
        JsonForm.Moment => said is null ? new Moment { Day = Day } : null,
        _ => field.IsMessage && said is null ? field.Message.Descriptor.Parser.ParseFrom(ByteString.Empty) : null,
    };
}
