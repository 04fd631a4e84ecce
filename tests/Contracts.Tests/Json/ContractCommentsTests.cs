using Google.Protobuf.Reflection;
using Sitrep.Contracts.Json;
using Sitrep.Contracts.Tests.Surface;
using Sitrep.Evidence.V1;

namespace Sitrep.Contracts.Tests.Json;

public sealed class ContractCommentsTests
{
    [Fact]
    public void Of_EveryMessageFieldAndWord_IsTheirComment()
    {
        IDescriptor[] silent = [.. SurfaceText.Messages
            .SelectMany(message => (IEnumerable<IDescriptor>)[message, .. message.Fields.InDeclarationOrder(), .. WordsOf(message)])
            .Where(element => ContractComments.Of(element).Length == 0)];

        Assert.Empty(silent.Select(element => element.FullName));
    }

    [Fact]
    public void Of_CommentOfSeveralLines_IsOneLine() =>
        Assert.Equal(
            "From when to when something happened, as it was said. Each end carries its own precision. "
            + "A record belongs to the instant at which its window ends.",
            ContractComments.Of(Window.Descriptor));

    private static IEnumerable<IDescriptor> WordsOf(MessageDescriptor message) => message.Fields.InDeclarationOrder()
        .Where(field => field.FieldType == FieldType.Enum)
        .SelectMany(field => (IEnumerable<IDescriptor>)[field.EnumType, .. field.EnumType.Values]);
}
