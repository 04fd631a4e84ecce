using Grpc.Core;
using Sitrep.Evidence.V1;

namespace Sitrep.Tests.Aliases;

/// <summary>Aliases that do not fit what stands already, through both doors of either service.</summary>
public sealed class AliasTests : IAsyncLifetime
{
    private const string Header = """{"bulletin":1}""";

    private RunningService _service = null!;

    private RecordCalls Aliases => new(_service.Calls, Subject.Kinds["alias"]);

    public async ValueTask InitializeAsync() => _service = await Subject.StartAsync();

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Create_WordsOfAnotherAlias_IsRefusedNamingIt()
    {
        await Aliases.CreateAsync(Wire.Alias("first", "Millerovo"));

        var refusal = await Refusal.OfAsync(() => Aliases.CreateAsync(Wire.Alias("second", "MILLEROVO")));

        refusal.Is(StatusCode.InvalidArgument, "INVALID_FIELDS");
        Assert.Equal(["words"], refusal.Fields);
        Assert.Contains("first", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Update_ToWordsOfAnotherAlias_IsRefused()
    {
        await Aliases.CreateAsync(Wire.Alias("first", "Millerovo"));
        var (second, _) = await Aliases.CreateAsync(Wire.Alias("second", "Chauda"));
        ((Alias)second).Words = "millerovo";

        (await Refusal.OfAsync(() => Aliases.UpdateAsync(second))).Is(StatusCode.InvalidArgument, "INVALID_FIELDS");
    }

    [Fact]
    public async Task Create_WordsOfAWithdrawnAlias_IsTaken()
    {
        var (first, _) = await Aliases.CreateAsync(Wire.Alias("first", "Millerovo"));
        await Aliases.WithdrawAsync("first", first.Etag, "another village");

        var (second, _) = await Aliases.CreateAsync(Wire.Alias("second", "Millerovo", "RU-ROS"));

        Assert.Equal(["RU-ROS"], ((Alias)second).Regions);
    }

    [Fact]
    public async Task Create_WordsThatTheRegisterKnows_IsRefused() =>
        Assert.Equal(["alias.words"], (await Refusal.OfAsync(() => Aliases.CreateAsync(Wire.Alias("odesa", "Odesa oblast", "UA12")))).Fields);

    [Fact]
    public async Task Import_TwoLinesForTheSameWords_NamesBoth()
    {
        var answer = await _service.ImportAsync(ImportCalls.Bulletin(
            Header, ("alias", Wire.Alias("first", "Millerovo")), ("alias", Wire.Alias("second", "millerovo")), ("alias", Wire.Alias("third"))));

        Assert.Contains("words", answer.FaultsOf(3));
        Assert.Equal(Outcome.New, answer.Line(4).Outcome);
        Assert.False(answer.Summary.Published);
    }

    [Fact]
    public async Task Import_WordsThatAnotherLineGivesUp_AreTaken()
    {
        await Aliases.CreateAsync(Wire.Alias("first", "Millerovo"));

        var answer = await _service.ImportAsync(ImportCalls.Bulletin(
            Header, ("alias", Wire.Alias("second", "Millerovo", "RU-ROS")), ("alias", Wire.Alias("first", "Millerovo air base"))));

        Assert.Equal([Outcome.New, Outcome.Revised], answer.Rows.Select(row => row.Outcome));
    }

    [Fact]
    public async Task Import_SameAliasesAgain_ChangesNothing()
    {
        var file = ImportCalls.Bulletin(Header, ("alias", Wire.Alias("first", "Millerovo")), ("alias", Wire.Alias("both", "Millerovo and Chauda")));
        await _service.ImportAsync(file);

        var again = await _service.ImportAsync(file);

        Assert.All(again.Rows, row => Assert.Equal(Outcome.Unchanged, row.Outcome));
        Assert.False(again.Summary.Published);
    }

    [Fact]
    public async Task List_Kind_GivesThoseOfIt()
    {
        var weapon = Wire.Alias("weapon");
        (weapon.AliasKind, weapon.Precision, weapon.Item, weapon.ItemClass) =
            (AliasKind.Weapon, PlacePrecision.Unspecified, "phoenix", ItemClass.TacticalUav);
        weapon.Regions.Clear();
        await Aliases.CreateAsync(weapon);
        await Aliases.CreateAsync(Wire.Alias("place"));

        var (weapons, _, _) = await Aliases.ListAsync(("alias_kind", AliasKind.Weapon));

        Assert.Equal(["weapon"], weapons.Select(alias => alias.Id));
    }
}
