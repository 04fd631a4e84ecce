using CsCheck;
using Google.Protobuf;
using Sitrep.Contracts.Json;
using Sitrep.Contracts.Tests.Surface;

namespace Sitrep.Contracts.Tests.Json;

public sealed class RoundTripTests
{
    private const int MessagesPerKind = 40;

    // What only a gateway says is written and never read.
    private static readonly string WrittenOnly = Gateway.V1.Problem.Descriptor.File.Package + ".";

    public static TheoryData<string> Kinds => [.. SurfaceText.Messages.Select(message => message.FullName)];

    public static TheoryData<string> ReadKinds => [.. SurfaceText.Messages.Select(message => message.FullName)
        .Where(name => !name.StartsWith(WrittenOnly, StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(ReadKinds))]
    public void Read_WhatWasWritten_IsEqual(string kind)
    {
        var descriptor = SurfaceText.Messages.Single(message => message.FullName == kind);
        AnyMessage.Of(descriptor).Sample(
            message =>
            {
                var written = RecordJson.ToUtf8(message);
                Violations violations = [];
                using var document = RecordJson.Parse(written, violations);
                var read = RecordJson.Read(descriptor, document!.RootElement, violations);

                Assert.Empty(violations);
                Assert.Equal(message, read);
                Assert.Equal(written, RecordJson.ToUtf8(read!));
            },
            iter: MessagesPerKind);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void ToUtf8_EqualMessages_SameBytes(string kind)
    {
        var descriptor = SurfaceText.Messages.Single(message => message.FullName == kind);
        AnyMessage.Of(descriptor).Sample(
            message => Assert.Equal(
                RecordJson.ToUtf8(message),
                RecordJson.ToUtf8(descriptor.Parser.ParseFrom(message.ToByteArray()))),
            iter: MessagesPerKind);
    }
}
