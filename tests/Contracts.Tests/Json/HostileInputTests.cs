using CsCheck;
using Google.Protobuf.Reflection;
using Sitrep.Contracts.Json;
using Sitrep.Diplomacy.V1;
using Sitrep.Evidence.V1;
using Sitrep.Strikes.V1;

namespace Sitrep.Contracts.Tests.Json;

/// <summary>Whatever arrives is read or refused with violations; reading never throws.</summary>
public sealed class HostileInputTests
{
    private const int InputsPerKind = 2_000;

    // What breaks readers: structure in the wrong place, numbers and escapes at their limits.
    private static readonly string[] Pieces =
    [
        "null", "true", "[]", "{}", "\"", "\\", "\\ud800", "\\u0000", ",", ":", "{", "}", "[", "]", "-0", "1e400", "0.1",
        "99999999999999999999", "\"9999-12-31T23:59:59-14:00\"", "\"0000-00\"", "\"PT\"", "\"2025-03-30T03:30\"", "\u0000", "é",
    ];

    private static readonly Gen<(int Start, int Length, int Piece)> Cuts =
        Gen.Select(Gen.Int[0, 5_000], Gen.Int[0, 12], Gen.Int[0, Pieces.Length - 1]);

    [Fact]
    public void Read_DamagedAttack_NeverThrows() => ReadDamaged(Attack.Descriptor);

    [Fact]
    public void Read_DamagedNegotiation_NeverThrows() => ReadDamaged(Negotiation.Descriptor);

    [Fact]
    public void Read_DamagedSource_NeverThrows() => ReadDamaged(Source.Descriptor);

    [Fact]
    public void Read_DamagedWindow_NeverThrows() => ReadDamaged(Window.Descriptor);

    private static void ReadDamaged(MessageDescriptor kind) =>
        Gen.Select(AnyMessage.Of(kind), Cuts.List[1, 3]).Sample(
            (message, cuts) =>
            {
                var json = cuts.Aggregate(RecordJson.ToJson(message), Damage);
                Violations violations = [];
                using var document = RecordJson.Parse(Encoding.UTF8.GetBytes(json), violations);
                var isRead = document is not null && RecordJson.Read(kind, document.RootElement, violations) is not null;

                Assert.NotEqual(isRead, violations.Any);
            },
            iter: InputsPerKind);

    private static string Damage(string json, (int Start, int Length, int Piece) cut)
    {
        var start = cut.Start % json.Length;
        var end = Math.Min(start + cut.Length, json.Length);
        return json[..start] + Pieces[cut.Piece] + json[end..];
    }
}
