using System.Collections;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.AspNetCore.Server.Model;
using Grpc.Core;
using Sitrep.Contracts;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.Backends;
using Sitrep.Gateway.Records;

namespace Sitrep.Gateway.Tests.Running;

/// <summary>The records that a fake service keeps, of whatever kind.</summary>
internal sealed class FakeRecords
{
    private readonly ConcurrentQueue<IMessage> _asked = [];

    /// <summary>Records and unresolved words in the order of lists; a further record of the same id is its next version.</summary>
    public List<IMessage> All { get; } = [];

    /// <summary>Rows of files by the name of their record.</summary>
    public Dictionary<string, RawRow> Rows { get; } = [];

    /// <summary>Whether the service is of a time before rows were kept.</summary>
    public bool HasNoRows { get; set; }

    /// <summary>Requests of a kind so far.</summary>
    public IReadOnlyList<T> Asked<T>() => [.. _asked.OfType<T>()];

    public void Heard(IMessage request) => _asked.Enqueue(request.Descriptor.Parser.ParseFrom(request.ToByteArray()));

    /// <summary>Answers the read methods of every kind: a service of kinds that it knows by their descriptors only.</summary>
    internal sealed class Service(FakeState state)
    {
        public async Task<IMessage> AnswerAsync(MethodDescriptor method, IMessage request, ServerCallContext context)
        {
            state.Records.Heard(request);
            await state.Before(context);
            var response = method.OutputType.Parser.ParseFrom(ByteString.Empty);
            response.Set("revision", state.RevisionOf(request as IReadRequest));
            if (request is IGetRequest get)
                One(response, get);
            else
                Page(response, (IPageRequest)request);
            return response;
        }

        private void One(IMessage response, IGetRequest request)
        {
            var field = response.Descriptor.Fields.InDeclarationOrder().Single(field => field.FieldType == FieldType.Message);
            var record = Of(field.MessageType).Cast<IRecord>().LastOrDefault(record => record.Id == request.Id)
                ?? throw Refusals.Of(Code.NotFound, "ERROR_REASON_RECORD_NOT_FOUND");
            field.Accessor.SetValue(response, record);
        }

        private void Page(IMessage response, IPageRequest request)
        {
            var field = response.Descriptor.Fields.InDeclarationOrder().Single(field => field.IsRepeated);
            var items = request is IRevisionsRequest revisions ? Versions(field.MessageType, revisions.Id) : Matching(field.MessageType, request);
            var size = request.PageSize == 0 ? 50 : request.PageSize;
            var from = request.PageToken.Length == 0 ? 0
                : int.TryParse(request.PageToken, out var token) ? token
                : throw Refusals.Of(Code.InvalidArgument, "ERROR_REASON_PAGE_TOKEN_INVALID");
            foreach (var item in items.Skip(from).Take(size))
                ((IList)field.Accessor.GetValue(response)).Add(item);
            if (from + size < items.Length)
                response.Set("next_page_token", $"{from + size}");
        }

        private IMessage[] Matching(MessageDescriptor kind, IPageRequest request) =>
        [
            .. Of(kind).Reverse()
                .DistinctBy(item => item is IRecord record ? record.Id : (object)item)
                .Reverse()
                .Where(item => request is not IListRequest { ShowWithdrawn: false } || item is IRecord { WithdrawnReason: "" }),
        ];

        private IMessage[] Versions(MessageDescriptor kind, string id)
        {
            var field = kind.Fields.InDeclarationOrder().Last();
            IMessage[] versions = [.. Of(field.MessageType).Where(item => ((IRecord)item).Id == id)];
            return versions.Length > 0 ? [.. versions.Select(Version)] : throw Refusals.Of(Code.NotFound, "ERROR_REASON_RECORD_NOT_FOUND");

            IMessage Version(IMessage record, int index)
            {
                var version = kind.Parser.ParseFrom(ByteString.Empty);
                version.Set("commit", new Commit
                {
                    Revision = index + 1,
                    KnownTime = FakeState.Known.ToTimestamp(),
                    RecordedTime = FakeState.Known.ToTimestamp(),
                    Author = "desk",
                });
                field.Accessor.SetValue(version, record);
                return version;
            }
        }

        private IEnumerable<IMessage> Of(MessageDescriptor kind) => state.Records.All.Where(item => item.Descriptor == kind);
    }

    /// <summary>The methods of a service of this name.</summary>
    internal sealed class Methods(string service) : IServiceMethodProvider<Service>
    {
        public void OnServiceMethodDiscovery(ServiceMethodProviderContext<Service> context)
        {
            foreach (var method in new RecordResources(Shipped.Sections).All.Where(kind => kind.Services.Any(section => section.Name == service))
                .SelectMany(kind => new[] { kind.Get, kind.List.Method, kind.History.Method }.Select(method => method.Input))
                .Append(ListUnresolvedRequest.Descriptor)
                .Select(MethodOf))
                context.AddUnaryMethod(
                    new Method<IMessage, IMessage>(
                        MethodType.Unary, method.Service.FullName, method.Name, Marshaller(method.InputType), Marshaller(method.OutputType)),
                    [],
                    (answering, request, call) => answering.AnswerAsync(method, request, call));
        }

        private static MethodDescriptor MethodOf(MessageDescriptor request) =>
            request.File.Services.SelectMany(service => service.Methods).Single(method => method.InputType == request);

        private static Marshaller<IMessage> Marshaller(MessageDescriptor kind) =>
            Marshallers.Create(message => message.ToByteArray(), bytes => kind.Parser.ParseFrom(bytes));
    }
}
