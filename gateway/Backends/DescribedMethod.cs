namespace Sitrep.Gateway.Backends;

/// <summary>A unary method known by its descriptor alone, so that what holds for every kind of record is written once.</summary>
internal sealed class DescribedMethod
{
    private readonly Method<IMessage, IMessage> _method;

    public DescribedMethod(MethodDescriptor method)
    {
        Input = method.InputType;
        Output = method.OutputType;
        _method = new(MethodType.Unary, method.Service.FullName, method.Name, MarshallerOf(Input), MarshallerOf(Output));
    }

    public MessageDescriptor Input { get; }

    public MessageDescriptor Output { get; }

    /// <summary>An empty request.</summary>
    public IMessage NewRequest() => Input.Parser.ParseFrom(ByteString.Empty);

    /// <summary>Calls the method at a service.</summary>
    /// <exception cref="RpcException">The service refused the request or could not be reached.</exception>
    public async Task<IMessage> CallAsync(Backend backend, IMessage request, CallOptions options)
    {
        using var call = backend.Invoker.AsyncUnaryCall(_method, null, options, request);
        return await call;
    }

    private static Marshaller<IMessage> MarshallerOf(MessageDescriptor kind) =>
        Marshallers.Create(message => message.ToByteArray(), bytes => kind.Parser.ParseFrom(bytes));
}
